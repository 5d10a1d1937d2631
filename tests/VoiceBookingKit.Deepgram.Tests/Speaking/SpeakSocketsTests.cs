using System.Diagnostics;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.Deepgram;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Deepgram.Tests.Speaking;

public sealed class SpeakSocketsTests : IAsyncLifetime
{
    private DeepgramHost _host = null!;

    public async Task InitializeAsync() => _host = await DeepgramHost.StartAsync(options => options.Speak.Transport = DeepgramSpeakTransport.Socket);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_socket_is_used_for_one_sentence_after_another()
    {
        foreach (var sentence in new[] { "Hello.", "What can I do for you?", "Tuesday at three is free." })
            Assert.Equal(ToneVoice.Speak(sentence, AudioFormat.Session), await SpeakAsync(sentence));

        Assert.Single(_host.Server.Requests);
        Assert.Equal(1, _host.Server.OpenSockets);
    }

    [Fact]
    public async Task A_socket_that_speaks_in_one_call_after_another_belongs_to_no_call_s_trace()
    {
        using (var call = new Activity("a call").Start())
        {
            await SpeakAsync("Hello.");
            Assert.Same(call, Activity.Current);
        }
        using (new Activity("another call").Start())
            await SpeakAsync("Hello again.");

        Assert.Null(Assert.Single(_host.Server.Requests).TraceParent);
    }

    [Fact]
    public async Task An_interrupted_sentence_is_cleared_and_its_socket_used_again()
    {
        for (var round = 0; round < 3; round++)
        {
            await foreach (var _ in _host.Tts.SpeakAsync("This sentence is much too long to be heard to its end by anybody who is in a hurry.", AudioFormat.Session))
                break;
            await Eventually.IsTrueAsync(() => _host.Server.Requests.Sum(request => request.Messages.Count(message => message.Contains("Clear", StringComparison.Ordinal))) == round + 1, "the rest is cleared");
            Assert.Equal(ToneVoice.Speak("Yes?", AudioFormat.Session), await SpeakAsync("Yes?"));
        }
        // The next sentence need not wait for the clearing: it may have opened a second socket.
        Assert.InRange(_host.Server.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task A_kept_socket_that_died_is_replaced()
    {
        // Metadata, four pieces and Flushed: the next sentence finds the door closed.
        _host.Server.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Close, After = 6 };

        Assert.Equal(ToneVoice.Speak("Hi there", AudioFormat.Session), await SpeakAsync("Hi there"));
        Assert.Equal(ToneVoice.Speak("Hi again", AudioFormat.Session), await SpeakAsync("Hi again"));

        Assert.Equal(2, _host.Server.Requests.Count);
    }

    [Fact]
    public async Task More_sentences_a_minute_than_a_socket_speaks_take_another()
    {
        for (var number = 0; number < 25; number++)
            Assert.Equal(ToneVoice.Speak($"No {number}", AudioFormat.Session), await SpeakAsync($"No {number}"));

        Assert.Equal(2, _host.Server.Requests.Count);
    }

    [Fact]
    public async Task Sockets_end_with_the_host()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => SpeakAsync($"Sentence number {number}.")));
        Assert.InRange(_host.Server.OpenSockets, 1, 5);
        await foreach (var _ in _host.Tts.SpeakAsync("This one is not heard to its end.", AudioFormat.Session))
            break;

        await ((IAsyncDisposable)_host.Tts).DisposeAsync();

        await Eventually.IsTrueAsync(() => _host.Server.OpenSockets == 0, "no socket is left");
    }

    private async Task<byte[]> SpeakAsync(string sentence)
    {
        using var sound = new MemoryStream();
        await foreach (var piece in _host.Tts.SpeakAsync(sentence, AudioFormat.Session))
            sound.Write(piece.Span);
        return sound.ToArray();
    }
}
