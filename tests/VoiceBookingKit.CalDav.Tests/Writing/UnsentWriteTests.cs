using VoiceBookingKit.CalDav.Requests;

namespace VoiceBookingKit.CalDav.Tests.Writing;

public sealed class UnsentWriteTests
{
    [Theory]
    [InlineData(HttpRequestError.ProxyTunnelError, false)]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    public void A_write_that_no_proxy_let_through_is_no_unknown_outcome(HttpRequestError error, bool isUnknown) =>
        Assert.Equal(isUnknown, DavFailures.Broken(new DavRequest(HttpMethod.Put, new Uri("https://dav.example/maya/1.ics")), new HttpRequestException(error)).IsOutcomeUnknown);
}
