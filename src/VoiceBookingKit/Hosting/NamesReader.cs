using System.Text.RegularExpressions;

namespace VoiceBookingKit.Hosting;

/// <summary>Checks the ids and names by which services and staff are told apart.</summary>
internal static partial class NamesReader
{
    private const int MaxNameLength = 100;

    /// <summary>The name to use, and the other names, without surrounding space.</summary>
    public static (string Name, IReadOnlyList<string> Aliases) Read(string setting, string id, string? name, IList<string> aliases, SettingProblems problems)
    {
        if (!Id().IsMatch(id))
            problems.Add($"{setting}:Id", $"'{id}' is not an id. Use 1 to 50 letters, digits, '-' and '_', such as 'intro-call'.");
        if (name is not null)
            problems.Line($"{setting}:Name", name, MaxNameLength, required: true);
        for (var i = 0; i < aliases.Count; i++)
            problems.Line($"{setting}:Aliases:{i}", aliases[i], MaxNameLength, required: true);
        return ((name ?? id).Trim(), [.. aliases.Where(alias => !string.IsNullOrWhiteSpace(alias)).Select(alias => alias.Trim())]);
    }

    /// <summary>Tells of ids and names that two entries share.</summary>
    public static void RequireUnique(string setting, IEnumerable<(string Id, string Name)> entries, SettingProblems problems)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var ((id, name), i) in entries.Select((entry, i) => (entry, i)))
        {
            if (!ids.Add(id))
                problems.Add($"{setting}:{i}:Id", $"'{id}' is used twice; ids are unique.");
            else if (!names.Add(name))
                problems.Add($"{setting}:{i}:Name", $"'{name}' is used twice; callers could not tell them apart.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,49}\z")]
    private static partial Regex Id();
}
