namespace VoiceBookingKit.Hosting;

/// <summary>Collects what is wrong with the settings, each problem named by its setting, so that all are told at once.</summary>
internal sealed class SettingProblems
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Add(string setting, string problem) => _all.Add($"{VoiceBookingOptions.Section}:{setting}: {problem}");

    public void Length(string setting, string? text, int most, bool required = false)
    {
        if (required && string.IsNullOrWhiteSpace(text))
            Add(setting, "is empty.");
        else if (text?.Length > most)
            Add(setting, $"has {text.Length} characters; {most} are allowed.");
    }

    public void Line(string setting, string? text, int most, bool required = false)
    {
        Length(setting, text, most, required);
        if (text?.Any(char.IsControl) == true)
            Add(setting, "has a line break or another control character; write one plain line.");
    }

    public void Range<T>(string setting, T value, T least, T most) where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            Add(setting, $"'{Written(value)}' is not between {Written(least)} and {Written(most)}.{Hint(value)}");
    }

    public void WholeMinutes(string setting, TimeSpan value)
    {
        if (value.Ticks % TimeSpan.TicksPerMinute != 0)
            Add(setting, $"'{value:c}' is not a whole number of minutes.");
    }

    private static string Written<T>(T value) => value is TimeSpan time ? time.ToString("c") : $"{value}";

    // A bare number in configuration is read as days: the likeliest slip with lengths of time.
    private static string Hint<T>(T value) =>
        value is TimeSpan { Ticks: var ticks } && ticks >= TimeSpan.TicksPerDay && ticks % TimeSpan.TicksPerDay == 0
            ? $" A bare number is days: for {ticks / TimeSpan.TicksPerDay} minutes write '{TimeSpan.FromMinutes(ticks / TimeSpan.TicksPerDay):c}'."
            : "";
}
