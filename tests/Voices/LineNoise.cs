namespace VoiceBookingKit.Voices;

/// <summary>What is heard of a caller's line besides the caller.</summary>
internal enum LineNoise
{
    /// <summary>As strong at 8 kHz as at 100 Hz: the hiss of electronics, and for speech the worst there is.</summary>
    White,

    /// <summary>As strong in each octave as in the next: near to what rooms and streets sound like.</summary>
    Pink,

    /// <summary>Weaker by 6 dB with each octave above 50 Hz: the rumble inside a car that is driven.</summary>
    Car,
}
