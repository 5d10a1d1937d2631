using VoiceBookingKit.Architecture.Tests.Rules;
using VoiceBookingKit.Assertions;

namespace VoiceBookingKit.Architecture.Tests.Sources;

public sealed class SourceFileTests
{
    private const int MostLines = 300;

    /// <summary>Longer files that are one idea all the same, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongerForAReason = [];

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold() =>
        Findings.None(
            from folder in new[] { "src", "samples", "tests", "bench" }
            where Directory.Exists(Path.Combine(Repository.Root, folder))
            from file in Repository.Files(folder, ".cs", ".razor", ".js", ".css")
            let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
            where lines > MostLines && !LongerForAReason.ContainsKey(file.Replace('\\', '/'))
            select $"{file} has {lines} lines");

    [Fact]
    public void Every_exception_from_the_length_rule_is_still_needed() =>
        Assert.DoesNotContain(LongerForAReason.Keys, file =>
            !File.Exists(Path.Combine(Repository.Root, file)) || File.ReadLines(Path.Combine(Repository.Root, file)).Count() <= MostLines);

    [Fact]
    public void Every_folder_s_name_says_what_it_holds() =>
        Findings.None(
            from file in Repository.Files("src", ".cs", ".razor", ".js", ".css")
            from folder in Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar)
            where CodeRules.SaysNothing(folder)
            select file);
}
