using Microsoft.Playwright;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>A visitor's voice and ears, in place of the browser's speech APIs.</summary>
public sealed class Voice(IPage page)
{
    public static Task InstallAsync(IPage page) => page.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "Browsing", "SpeechStandIn.js"));

    public Task SayAsync(string words) => page.EvaluateAsync("words => standIn.hear(words)", words);

    public Task BeginToSayAsync(string words) => page.EvaluateAsync("words => standIn.hear(words, false)", words);

    /// <summary>From now on the receptionist's sentences last until they are interrupted or <see cref="FinishSentenceAsync"/>.</summary>
    public Task HoldVoiceAsync() => page.EvaluateAsync("standIn.holdVoice = true");

    public Task FinishSentenceAsync() => page.EvaluateAsync("standIn.finishSentence()");

    public Task FailAsync(string error) => page.EvaluateAsync("error => standIn.fail(error)", error);

    /// <summary>The browser ends the recognition by itself, as it does after silence.</summary>
    public Task EndRecognitionAsync() => page.EvaluateAsync("standIn.endRecognition()");

    public Task<bool> IsListeningAsync() => page.EvaluateAsync<bool>("standIn.isListening");

    public Task<string[]> SpokenAsync() => page.EvaluateAsync<string[]>("standIn.spoken");

    public Task<string[]> SpokenToTheEndAsync() => page.EvaluateAsync<string[]>("standIn.finished");

    public Task UntilListeningAgainAsync(int times) => page.WaitForFunctionAsync("times => standIn.isListening && standIn.recognitions >= times", times);

    public Task UntilSpeakingAsync() => page.WaitForFunctionAsync("standIn.isSpeaking");

    public Task UntilSpokenAsync(string words) => page.WaitForFunctionAsync("words => standIn.spoken.some(sentence => sentence.toLowerCase().includes(words))", words);

    public Task UntilSilentAsync() => page.WaitForFunctionAsync("!standIn.isSpeaking");
}
