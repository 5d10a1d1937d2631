using VoiceBookingKit.Deepgram.Wire;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>Where sentences are sent, with all parameters.</summary>
internal static class SpeakAddress
{
    private const string Path = "/v1/speak";

    public static Uri OfRequest(DeepgramOptions options, int sampleRate) =>
        With(DeepgramAddress.OfRequest(options.Speak.Endpoint ?? options.Endpoint, Path), options, sampleRate).With("container", "none").Build();

    public static Uri OfSocket(DeepgramOptions options, int sampleRate) =>
        With(DeepgramAddress.OfSocket(options.Speak.Endpoint ?? options.Endpoint, Path), options, sampleRate).Build();

    private static DeepgramAddress With(DeepgramAddress address, DeepgramOptions options, int sampleRate) => address
        .With("model", options.Speak.Model)
        .With("encoding", "linear16")
        .With("sample_rate", (double)sampleRate)
        .With("mip_opt_out", options.ImproveModels ? null : "true");
}
