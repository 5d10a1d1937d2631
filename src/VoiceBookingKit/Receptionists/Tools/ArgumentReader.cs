using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Reads a tool call's arguments as one reads a stranger's form: nothing is believed, and the first thing that is wrong is remembered with words on how to put it right.</summary>
internal sealed class ArgumentReader
{
    private readonly IDictionary<string, object?> _arguments;

    /// <param name="arguments">As the model sent them: any keys, values of any kind.</param>
    /// <param name="known">The only names that the tool takes.</param>
    public ArgumentReader(IDictionary<string, object?>? arguments, params ReadOnlySpan<string> known)
    {
        _arguments = arguments ?? new Dictionary<string, object?>();
        foreach (var name in _arguments.Keys)
        {
            if (!known.Contains(name))
                Refuse("unknown_argument", $"Send only: {string.Join(", ", known.ToArray())}.");
        }
    }

    /// <summary>What is wrong, or null when all that was read is usable.</summary>
    public RefusedResult? Problem { get; private set; }

    public DateOnly Date(string name) => OptionalDate(name) ?? Missing<DateOnly>(name, "a day such as 2026-03-04");

    public DateOnly? OptionalDate(string name)
    {
        if (OptionalText(name, 20) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Refuse($"invalid_{name}", $"{name} must be a real day written YYYY-MM-DD.");
        return null;
    }

    public TimeOnly Time(string name)
    {
        if (OptionalText(name, 20) is not { } text)
            return Missing<TimeOnly>(name, "a time such as 14:30");
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            Refuse($"invalid_{name}", $"{name} must be a real time written HH:MM on a 24-hour clock.");
        return time;
    }

    /// <summary>Whole minutes; 30.0 is the integer 30, as it is in JSON Schema, and "30" is not.</summary>
    public TimeSpan Minutes(string name, IReadOnlyList<int> allowed)
    {
        var value = Value(name);
        if (value is null)
            return Missing<TimeSpan>(name, $"one of {string.Join(", ", allowed)}");
        if (Number(value) is { } number && allowed.Any(minutes => minutes == number))
            return TimeSpan.FromMinutes(number);
        Refuse($"invalid_{name}", $"{name} must be a number of minutes, one of {string.Join(", ", allowed)}.");
        return default;
    }

    public string Text(string name, int most) => OptionalText(name, most) ?? Missing<string>(name, "text") ?? "";

    /// <summary>Trimmed text without control characters; null when it is absent, null or blank.</summary>
    public string? OptionalText(string name, int most)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case string text when text.Length <= most:
                text = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
                return text.Length == 0 ? null : text;
            case string:
                Refuse($"invalid_{name}", $"{name} can have at most {most} characters.");
                return null;
            default:
                Refuse($"invalid_{name}", $"{name} must be a string.");
                return null;
        }
    }

    /// <summary>Notes the first problem; later ones are left for the next try.</summary>
    public void Refuse(string reason, string message) => Problem ??= new RefusedResult(reason) { Message = message };

    private T? Missing<T>(string name, string example)
    {
        Refuse($"invalid_{name}", $"{name} is required: send {example}.");
        return default;
    }

    /// <summary>The value as a string, number or other object; null when it is absent or null.</summary>
    private object? Value(string name)
    {
        var value = _arguments.TryGetValue(name, out var found) ? found : null;
        if (value is JsonNode node)
            value = node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : JsonSerializer.SerializeToElement(node, ToolJson.Default.JsonNode);
        return value is not JsonElement element ? value : element.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String => element.GetString(),
            _ => element,
        };
    }

    private static double? Number(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Number } element when element.TryGetDouble(out var number) => number,
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
