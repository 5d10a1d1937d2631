using System.Runtime.InteropServices;
using VoiceBookingKit.Tests.Speech.Detection;

namespace VoiceBookingKit.Tests.Speech.Bridges;

/// <summary>Spoken lines as bytes of PCM16.</summary>
internal static class Line
{
    public static byte[] Spoken(string text, string voice = "slt") => MemoryMarshal.AsBytes(Sound.Speak(text, voice).AsSpan()).ToArray();
}
