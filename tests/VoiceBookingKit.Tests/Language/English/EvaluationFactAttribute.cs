using System.Runtime.CompilerServices;

namespace VoiceBookingKit.Tests.Language.English;

/// <summary>A fact over recorded callers' sentences, which are not part of this repository; skipped where they are absent.</summary>
/// <remarks>They are looked for in the folder that <c>VOICEBOOKING_EVALUATION_DATA</c> names, else in <c>../shared/data</c> beside the repository.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EvaluationFactAttribute : FactAttribute
{
    public EvaluationFactAttribute(string file)
    {
        if (!File.Exists(PathOf(file)))
            Skip = $"{file} is not here: name its folder in VOICEBOOKING_EVALUATION_DATA.";
    }

    public static string PathOf(string file) => Path.Combine(
        Environment.GetEnvironmentVariable("VOICEBOOKING_EVALUATION_DATA") ?? Path.Combine(Repository(), "..", "shared", "data"), file);

    private static string Repository([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "global.json")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
