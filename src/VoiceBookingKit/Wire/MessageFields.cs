using System.Globalization;
using System.Text.Json;

namespace VoiceBookingKit.Wire;

/// <summary>The fields of one message, each of the type that it must have.</summary>
/// <remarks>What is wrong is told by a <see cref="FormatException"/> that names the field and never quotes what was sent.</remarks>
internal readonly struct MessageFields
{
    private readonly JsonElement _json;

    public MessageFields(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("A message is a JSON object.");
        _json = json;
    }

    public string Text(string name) => OptionalText(name, int.MaxValue) ?? throw new FormatException($"'{name}' is missing.");

    public string? OptionalText(string name, int most)
    {
        if (!_json.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null)
            return null;
        if (field.ValueKind != JsonValueKind.String)
            throw new FormatException($"'{name}' is not a string.");
        var text = field.GetString()!;
        return text.Length <= most ? text : throw new FormatException($"'{name}' is longer than {most} characters.");
    }

    public bool Flag(string name) => _json.TryGetProperty(name, out var field) && field.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? field.GetBoolean()
        : throw new FormatException($"'{name}' is not true or false.");

    public double? OptionalNumber(string name)
    {
        if (!_json.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null)
            return null;
        return field.ValueKind == JsonValueKind.Number && field.TryGetDouble(out var number) ? number : throw new FormatException($"'{name}' is not a number.");
    }

    public double? OptionalNumber(string name, double most) => OptionalNumber(name) is not { } number ? null
        : number >= 0 && number <= most ? number
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{name}' is 0 to {most}."));

    public MessageFields? OptionalObject(string name)
    {
        if (!_json.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null)
            return null;
        return field.ValueKind == JsonValueKind.Object ? new MessageFields(field) : throw new FormatException($"'{name}' is not an object.");
    }

    public byte[] Bytes(string name) =>
        _json.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String && field.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new FormatException($"'{name}' is not base64.");
}
