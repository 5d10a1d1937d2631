using System.Reflection;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.Docs.Tests.Markdown;

/// <summary>A page of the documentation: its code blocks and what it links to.</summary>
internal sealed partial class MarkdownFile
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artifacts", ".git"];
    private readonly string[] _lines;

    private MarkdownFile(string root, string path)
    {
        Path = path;
        _lines = File.ReadAllLines(System.IO.Path.Combine(root, path));
    }

    /// <summary>Path from the repository's root.</summary>
    public string Path { get; }

    public static string Root { get; } = System.IO.Path.GetFullPath(
        typeof(MarkdownFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!);

    public static IReadOnlyList<MarkdownFile> All { get; } = [
        .. from file in Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Root, file)
           where !path.Split(System.IO.Path.DirectorySeparatorChar).Any(NotOurs.Contains)
           select new MarkdownFile(Root, path)];

    /// <summary>The fenced blocks, in order. A comment <c>&lt;!-- given: code --&gt;</c> above a fence is code that the block needs and the reader does not.</summary>
    public IEnumerable<CodeBlock> Blocks()
    {
        for (var at = 0; at < _lines.Length; at++)
        {
            if (Fence().Match(_lines[at]) is not { Success: true } fence)
                continue;
            var end = Array.FindIndex(_lines, at + 1, line => line.Trim() == fence.Groups["fence"].Value);
            if (end < 0)
                throw new FormatException($"{Path}({at + 1}): the block is never closed.");
            var given = at > 0 && Given().Match(_lines[at - 1]) is { Success: true } match ? match.Groups["code"].Value : "";
            yield return new(Path, at + 2, fence.Groups["language"].Value, given, string.Join('\n', _lines[(at + 1)..end]));
            at = end;
        }
    }

    /// <summary>Targets of links and images that lie in the repository, without anchors.</summary>
    public IEnumerable<string> LocalLinks() =>
        from line in _lines
        from match in Link().Matches(line)
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        select Uri.UnescapeDataString(target);

    [GeneratedRegex(@"^\s*(?<fence>```+)(?<language>[\w#+-]*)\s*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<!--\s*given:\s*(?<code>.*?)\s*-->\s*$")]
    private static partial Regex Given();

    [GeneratedRegex(@"(\]\(|(src|srcset|href)="")(?<target>[^)\s""]+)")]
    private static partial Regex Link();
}
