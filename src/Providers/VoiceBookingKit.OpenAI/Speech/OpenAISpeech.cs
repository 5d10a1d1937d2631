using System.ClientModel;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Speech;

/// <summary>What goes wrong with speech, told so that the next in line can take over.</summary>
internal static class OpenAISpeech
{
    public const string Section = "VoiceBooking:OpenAISpeech";

    public static SpeechProviderException Failure(ClientResultException failure, string section, string modelSetting) =>
        new(OpenAIFailures.Explain(failure, section, modelSetting), failure) { IsTransient = OpenAIFailures.IsTransient(failure) };

    public static SpeechProviderException NoSound(string section) => new($"Something else than sound came from the speech service; check {section}:Endpoint.");

    public static SpeechProviderException Broken(Exception failure, string section) =>
        new($"The connection to the speech service broke off ({failure.GetType().Name}); check {section}:Endpoint and the network.", failure);
}
