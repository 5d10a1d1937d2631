using VoiceBookingKit.Hosting;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>The caller's network goes in the middle of a call, for a while or for good.</summary>
public sealed class NetworkTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(45)]
    public async Task A_caller_whose_network_was_gone_is_waited_for_and_what_they_said_last_arrives(int seconds)
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        await call.Socket.DropAsync();
        await call.UntilAsync(() => site.Meter.Sockets == 0, "the host has noticed");
        await Task.Delay(TimeSpan.FromSeconds(seconds - 2), site.Clock);
        call.Microphone.Say(Lines.Name);
        await Task.Delay(TimeSpan.FromSeconds(2), site.Clock);
        Assert.Equal(2, call.Said(TranscriptRole.Agent).Count); // nobody asked a caller who was not there
        await call.Socket.ConnectAsync();

        await call.UntilAsync(() => call.Said(TranscriptRole.Agent).Count == 3, "what was said meanwhile was answered");
        await call.AskAsync(Lines.Email);
        await call.AskAsync(Lines.Yes);
        Assert.Equal("Ann Lee", call.Booked?.Appointment.Customer.Name);
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        await site.EndAsync(call);
    }

    [Fact]
    public async Task A_caller_who_is_back_and_says_nothing_is_asked_again()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await site.CallAsync();

        await call.Socket.DropAsync();
        await call.UntilAsync(() => site.Meter.Sockets == 0, "the host has noticed");
        await Task.Delay(TimeSpan.FromSeconds(20), site.Clock);
        await call.Socket.ConnectAsync();

        await call.UntilAsync(() => call.Said(TranscriptRole.Agent).Count == 2, "the caller was asked");
        Assert.Contains("Are you still there?", await call.Loudspeaker.WordsAsync(), StringComparison.Ordinal);
        await site.EndAsync(call);
    }
}

/// <summary>The caller's network goes, and what comes of it is not a conversation.</summary>
public sealed class LostNetworkTests
{
    [Fact]
    public async Task A_caller_who_never_comes_back_leaves_nothing_behind()
    {
        await using var site = await CallSite.OpenAsync(booking: kit => kit.Sessions(options => options.ResumeWithin = TimeSpan.FromSeconds(20)));
        var call = await Lines.BeginAsync(site);

        await call.Socket.DropAsync();
        site.Sessions.Detach(call.Session); // the page's own connection is given up as well

        await call.UntilAsync(() => call.Session.State == SessionState.Ended, "the call has ended");
        Assert.Equal(EndReason.Disconnected, ((SessionEvent.Ended)call.Events[^1]).Reason);
        Assert.Contains(Lines.Wish, call.Said(TranscriptRole.User));
        await site.EndAsync(call);
    }
}
