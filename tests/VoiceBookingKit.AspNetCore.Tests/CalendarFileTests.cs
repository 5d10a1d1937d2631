using System.Buffers.Text;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.AspNetCore.Tests.Sites;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class CalendarFileTests
{
    private const string TwoPm = """{"service":"demo","staff":"maya","start":"2026-03-03T14:00:00-05:00","name":"Ann Lee","email":"ann@example.com"}""";

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_link_of_an_appointment_gives_its_file_for_a_while(bool hasDataProtection)
    {
        await using var site = await Site.OpenAsync(services: services =>
        {
            if (hasDataProtection)
                services.AddDataProtection().UseEphemeralDataProtectionProvider();
        });
        using var booked = await ManualBookingTests.BookAsync(site, TwoPm, "key-1");
        var booking = await ManualBookingTests.JsonAsync(booked);
        var link = booking.Text("calendar_link");

        using var file = await site.Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal($"appointment-{booking.Text("reference")}.ics", file.Content.Headers.ContentDisposition!.FileName);
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.StartsWith("BEGIN:VCALENDAR", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // Decoded too: of letters drawn at random, three are soon somebody's name.
        var told = link + Encoding.Latin1.GetString(Base64Url.DecodeFromChars(link.AsSpan(link.LastIndexOf('/') + 1)[..^".ics".Length]));
        Assert.All(["Ann Lee", "ann@", booking.Text("reference"), booking.Text("id")], personal => Assert.DoesNotContain(personal, told, StringComparison.OrdinalIgnoreCase));

        foreach (var forged in new[] { link.Replace(".ics", "A.ics", StringComparison.Ordinal), "/voicebooking/appointments/x.ics", $"/voicebooking/appointments/{booking.Text("id")}.ics" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(forged)).StatusCode);
        site.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_link_outlives_its_process_when_the_site_has_a_key()
    {
        const string Key = "a secret that all machines of the site share";
        await using var before = await Site.OpenAsync(endpoints: options => options.SigningKey = Key);
        await using var after = await Site.OpenAsync(endpoints: options => options.SigningKey = Key);
        await using var other = await Site.OpenAsync();

        using var here = await SocketClient.ConnectAsync(after.Address, await TokenForAsync(before, after));

        await Assert.ThrowsAsync<HttpRequestException>(async () => await SocketClient.ConnectAsync(other.Address, await TokenForAsync(before, other)));
    }

    // A token names the origin that it is for, and the sites of this test differ in their ports.
    private static async Task<string> TokenForAsync(Site issuer, Site user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/voicebooking/token");
        request.Headers.Host = user.Address.Authority;
        using var answer = await issuer.Http.SendAsync(request);
        return (await ManualBookingTests.JsonAsync(answer)).Text("token");
    }
}
