namespace VoiceBookingKit.Testing.Speech;

/// <summary>Recorded or synthetic speech, and what is said in it.</summary>
/// <param name="Sound">PCM16, little-endian, in the format of the suite that uses it.</param>
/// <param name="Words">What a recogniser must hear; case and punctuation do not count.</param>
public sealed record SpokenSample(ReadOnlyMemory<byte> Sound, string Words);
