using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Language;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Recognition;

public sealed class ListeningTests
{
    private static readonly CallerVoice Rms = new("rms");

    [Fact]
    public async Task An_utterance_is_told_while_it_is_spoken_and_its_words_have_their_times()
    {
        using var stt = Recognisers.Create();
        var heard = await stt.HearAsync(ExpectedSpeech.Date, await Rms.SayAsync("next tuesday please"));

        Assert.IsType<Heard.Started>(heard[0]);
        Assert.NotEmpty(heard.OfType<Heard.Interim>());
        var final = Assert.Single(heard.OfType<Heard.Final>());
        Assert.Equal("next tuesday please", final.Text);
        Assert.Equal(["next", "tuesday", "please"], final.Words.Select(word => word.Text));
        Assert.All(final.Words, word => Assert.InRange(word.Confidence, 0.5, 1));
        Assert.All(final.Words, word => Assert.True(word.Start < word.End && word.Start >= TimeSpan.FromSeconds(0.3) && word.End <= final.At));
    }

    [Fact]
    public async Task Silence_and_noise_are_no_utterance()
    {
        using var stt = Recognisers.Create();
        var random = new Random(1);
        short[] noise = [.. Enumerable.Range(0, 48_000).Select(_ => (short)random.Next(-300, 300))];

        Assert.Empty((await stt.HearAsync(ExpectedSpeech.Confirmation, new short[32_000])).Text());
        Assert.Empty((await stt.HearAsync(ExpectedSpeech.Confirmation, noise)).Text());
    }

    [Fact]
    public async Task Two_utterances_are_two_finals()
    {
        using var stt = Recognisers.Create();
        short[] both = [.. await Rms.SayAsync("tomorrow"), .. await Rms.SayAsync("next friday")];

        var heard = await stt.HearAsync(ExpectedSpeech.Date, both);

        Assert.Equal(["tomorrow", "next friday"], heard.OfType<Heard.Final>().Select(final => final.Text));
    }

    [Fact]
    public async Task The_sixth_is_not_the_fifth_over_a_telephone_s_line()
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("kal") { IsPhone = true }, [(ExpectedSpeech.Anything, "haircut the sixth of november at eleven AM")]);

        Assert.True(answers[0].IsUnderstood, answers[0].Heard);
    }

    [Fact]
    public async Task A_no_and_the_day_that_is_wished_are_heard_in_one_sentence()
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, Rms, [(ExpectedSpeech.Confirmation, "no that's not right i'd like friday at eleven AM")]);

        Assert.True(answers[0].IsUnderstood, answers[0].Heard);
    }

    [Theory]
    [InlineData("slt", "correct")]
    [InlineData("en-us+f3", "yeah")]
    [InlineData("en-gb", "sure go ahead")]
    [InlineData("kal16", "sounds good")]
    public async Task A_yes_is_heard_in_other_words_and_as_people_say_them(string voice, string said)
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice(voice), [(ExpectedSpeech.Time, "three PM"), (ExpectedSpeech.Confirmation, said)]);

        Assert.True(SpokenCall.Understand(answers[1].Heard, ExpectedSpeech.Confirmation).Confirm, answers[1].Heard);
    }

    [Theory]
    [InlineData("rms", "kevin dot cooper at example dot com", "kevin.cooper@example.com")]
    [InlineData("awb", "kevin dot cooper at example dot com", "kevin.cooper@example.com")]
    [InlineData("awb", "k e v i n dot c o o p e r at example dot com", "kevin.cooper@example.com")]
    [InlineData("awb", "kevin at cooper dot com", "kevin@cooper.com")]
    public async Task An_address_is_told_from_what_sounds_alike_by_the_caller_s_name(string voice, string said, string address)
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice(voice), [(ExpectedSpeech.Name, "kevin cooper"), (ExpectedSpeech.Email, said)]);

        Assert.Equal(address, SpokenCall.Understand(answers[1].Heard, ExpectedSpeech.Email).Email);
    }

    [Fact]
    public async Task Who_has_no_reference_is_understood_to_give_their_address()
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("rms"), [(ExpectedSpeech.Name, "mary turner"), (ExpectedSpeech.Reference, "mary dot turner at example dot com"), (ExpectedSpeech.Reference, "k seven q four m two")]);

        Assert.Equal("mary.turner@example.com", SpokenCall.Understand(answers[1].Heard, ExpectedSpeech.Reference).Email);
        Assert.Equal("K7Q4M2", SpokenCall.Understand(answers[2].Heard, ExpectedSpeech.Reference).Reference);
    }

    [Fact]
    public async Task A_name_that_the_caller_said_is_wrong_is_not_heard_again()
    {
        using var stt = Recognisers.Create();
        (ExpectedSpeech, string) name = (ExpectedSpeech.Name, "emma turner");
        (ExpectedSpeech, string) wrong = (ExpectedSpeech.Confirmation, "the name is wrong");

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("slt"), [name, wrong, name]);

        Assert.NotEqual("emma turner", answers[0].Heard); // or there is nothing to put right
        Assert.Equal("the name is wrong", answers[1].Heard);
        Assert.Equal("emma turner", answers[2].Heard);
    }

    [Theory]
    [InlineData("slt")]
    [InlineData("en-gb")]
    public async Task A_name_is_understood_when_it_is_spelled(string voice)
    {
        using var stt = Recognisers.Create();
        string[] said = ["t u r n e r", "w a l k e r", "my name is s m i t h"];

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice(voice), [.. said.Select(name => (ExpectedSpeech.Name, name))]);

        Assert.Equal(said, answers.Select(answer => answer.Heard));
    }

    [Fact]
    public async Task An_address_is_told_by_the_parts_of_a_name_that_were_spelled()
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("slt"), [(ExpectedSpeech.Name, "emma turner"), (ExpectedSpeech.Name, "e m m a"), (ExpectedSpeech.Email, "e m m a dot turner at example dot com")]);

        Assert.NotEqual("emma turner", answers[0].Heard); // or there is nothing to put right
        Assert.Equal("emma.turner@example.com", SpokenCall.Understand(answers[2].Heard, ExpectedSpeech.Email).Email);
    }

    [Fact]
    public async Task A_rare_name_that_is_spelled_is_not_bent_into_another()
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, Rms, [(ExpectedSpeech.Name, "b o k i w a")]);

        Assert.StartsWith("b o k", answers[0].Heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slt", "on tuesday the tenth")]
    [InlineData("rms", "at nine on tuesday the tenth")]
    public async Task A_weekday_and_a_day_of_the_month_are_heard_without_a_month(string voice, string said)
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice(voice), [(ExpectedSpeech.Date, said)]);

        Assert.Equal(said, answers[0].Heard);
    }

    [Fact]
    public async Task A_voice_that_lies_higher_than_usual_ones_is_heard_at_its_height()
    {
        using var stt = Recognisers.Create();

        // Its sounds lie a quarter above a man's; the first sentence tells.
        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("en-us+f3", 0.9), [
            (ExpectedSpeech.Anything, "I would like a haircut on the tenth of november at nine AM"),
            (ExpectedSpeech.Name, "my name is emma turner"),
            (ExpectedSpeech.Email, "emma dot turner at example dot com"),
            (ExpectedSpeech.Email, "e m m a dot t u r n e r at example dot com"),
            (ExpectedSpeech.Confirmation, "the email is wrong"),
        ]);

        Assert.Equal(answers.Skip(1).Select(answer => answer.Said), answers.Skip(1).Select(answer => answer.Heard));
    }

    [Fact]
    public async Task Who_repeats_a_name_that_nobody_said_was_wrong_is_heard_as_before()
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, Rms, [(ExpectedSpeech.Name, "peter walker"), (ExpectedSpeech.Confirmation, "no thanks"), (ExpectedSpeech.Name, "peter walker")]);

        Assert.Equal(answers[0].Heard, answers[2].Heard);
    }

    [Fact]
    public async Task Half_a_sentence_before_a_pause_is_heard_as_half_a_sentence()
    {
        using var stt = Recognisers.Create();

        var answers = await SpokenCall.HearAsync(stt, Rms, [(ExpectedSpeech.Anything, "hi i'd like"), (ExpectedSpeech.Anything, "to make an appointment"), (ExpectedSpeech.Confirmation, "the email"), (ExpectedSpeech.Confirmation, "is wrong")]);

        Assert.Equal(["hi I'd like", "to make an appointment", "the email", "is wrong"], answers.Select(answer => answer.Heard));
    }

    [Fact]
    public async Task Half_a_sentence_neither_changes_an_appointment_nor_ends_the_call()
    {
        using var stt = Recognisers.Create();
        string[] said = ["can I", "I need to see", "this Tuesday, I", "could you please", "my appointment"];

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("en-us"), [.. said.Select(half => (ExpectedSpeech.Anything, half))]);

        Assert.DoesNotContain(answers, answer => SpokenCall.Understand(answer.Heard, answer.Asked).Intent is Intent.Move or Intent.Cancel or Intent.Goodbye);
    }

    [Fact]
    public async Task What_fits_no_grammar_is_not_bent_into_one()
    {
        using var stt = Recognisers.Create(options => options.LargeVocabulary = false);
        var heard = await stt.HearAsync(ExpectedSpeech.Confirmation, await Rms.SayAsync("the quick brown fox jumps over the lazy dog"));

        Assert.Empty(heard.Text());
    }

    [Fact]
    public async Task The_line_falls_back_when_the_model_is_missing_and_the_log_says_what_to_install()
    {
        using var stt = Recognisers.Create(options => options.ModelFolder = "/nowhere");

        var missing = await Assert.ThrowsAsync<SpeechProviderException>(() => stt.HearAsync(ExpectedSpeech.Anything, new short[16_000]));

        Assert.False(missing.IsTransient);
        Assert.Contains("apt-get install pocketsphinx pocketsphinx-en-us flite", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_call_too_many_waits_and_then_is_left_to_the_next_in_line()
    {
        using var stt = Recognisers.Create(options => (options.MaxCalls, options.WaitForPlace) = (1, TimeSpan.FromMilliseconds(50)));
        var (listening, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Task.Run(async () =>
        {
            await foreach (var _ in stt.ListenAsync(UntilAsync(), AudioFormat.Session, RecognitionHints.None)) { }
        });
        await listening.Task;
        var refused = await Assert.ThrowsAsync<SpeechProviderException>(() => stt.HearAsync(ExpectedSpeech.Confirmation, new short[160]));
        open.SetResult();
        await first;

        Assert.Contains("MaxCalls", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.IsTransient);
        Assert.Empty(await stt.HearAsync(ExpectedSpeech.Confirmation, new short[160]));

        async IAsyncEnumerable<ReadOnlyMemory<byte>> UntilAsync()
        {
            listening.SetResult();
            yield return new byte[640];
            await open.Task;
        }
    }

    [Fact]
    public async Task Calls_at_once_each_hear_their_own_caller()
    {
        using var stt = Recognisers.Create();
        string[] said = ["yes please", "no thanks", "that's right", "that's correct"];
        var sounds = await Task.WhenAll(said.Select(text => Rms.SayAsync(text)));

        var heard = await Task.WhenAll(sounds.Select(sound => stt.HearAsync(ExpectedSpeech.Confirmation, sound)));

        Assert.Equal(said, heard.Select(call => call.Text()));
    }

    [Theory]
    [InlineData("Speed", "9", "Speed")]
    [InlineData("LongPause", "00:00:00.4", "must not be below Pause")]
    public void Options_are_checked_when_the_host_starts(string setting, string value, string told)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new($"VoiceBooking:LocalSpeech:{setting}", value)]).Build());
        services.AddVoiceBooking(kit => kit.UseLocalSpeech());
        using var provider = services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<LocalSpeechOptions>>().Value);

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }
}
