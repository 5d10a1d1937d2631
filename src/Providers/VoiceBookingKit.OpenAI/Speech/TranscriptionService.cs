namespace VoiceBookingKit.OpenAI.Speech;

/// <summary>A service that speaks the transcription API.</summary>
/// <param name="Section">Where its settings stand.</param>
/// <param name="ModelSetting">The setting that names its model.</param>
/// <param name="Model">The model to ask for.</param>
/// <param name="ApiKey">Its key, or null.</param>
/// <param name="Endpoint">Its base address, or null for OpenAI's.</param>
/// <param name="Deadline">How long one utterance may take.</param>
/// <param name="SendNames">Whether it is told the names of the business.</param>
internal sealed record TranscriptionService(string Section, string ModelSetting, string Model, string? ApiKey, Uri? Endpoint, TimeSpan Deadline, bool SendNames);
