using System.Reflection;

namespace VoiceBookingKit.E2E.Tests;

/// <summary>Places that the build wrote into this assembly.</summary>
internal static class TestPaths
{
    public static string BlazorHost => Path.GetFullPath(Metadata("BlazorHost"));

    /// <summary>A plug-in that gives a host ears and a voice of tones.</summary>
    public static string ToneSpeech => Path.GetFullPath(Metadata("ToneSpeech"));

    public static string Artifacts(string folder) => Directory.CreateDirectory(Path.GetFullPath(Path.Combine(Metadata("Artifacts"), folder))).FullName;

    private static string Metadata(string key) =>
        typeof(TestPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
