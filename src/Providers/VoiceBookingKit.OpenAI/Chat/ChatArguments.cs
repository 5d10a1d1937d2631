using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace VoiceBookingKit.OpenAI.Chat;

/// <summary>A tool call's arguments as JSON text and back.</summary>
internal static class ChatArguments
{
    public static string Write(IDictionary<string, object?>? arguments) =>
        JsonSerializer.Serialize(
            (arguments ?? new Dictionary<string, object?>()).ToDictionary(argument => argument.Key, argument => ToElement(argument.Value)),
            ChatArgumentsJson.Default.DictionaryStringJsonElement);

    /// <summary>A call with its arguments; what a model wrote that is no JSON leaves them out, and the tool then says what is missing.</summary>
    public static FunctionCallContent Read(string id, string name, string json) =>
        FunctionCallContent.CreateFromParsedArguments(json, id, name, static text => Parse(text));

    private static Dictionary<string, object?> Parse(string json) =>
        string.IsNullOrWhiteSpace(json)
            ? []
            : JsonSerializer.Deserialize(json, ChatArgumentsJson.Default.DictionaryStringJsonElement)?
                .ToDictionary(argument => argument.Key, object? (argument) => argument.Value) ?? [];

    private static JsonElement ToElement(object? value) => value switch
    {
        JsonElement { ValueKind: not JsonValueKind.Undefined } element => element,
        null or JsonElement => JsonSerializer.SerializeToElement(null, ChatArgumentsJson.Default.String),
        bool truth => JsonSerializer.SerializeToElement(truth, ChatArgumentsJson.Default.Boolean),
        int or long => JsonSerializer.SerializeToElement(Convert.ToInt64(value, null), ChatArgumentsJson.Default.Int64),
        float or double or decimal => JsonSerializer.SerializeToElement(Convert.ToDouble(value, null), ChatArgumentsJson.Default.Double),
        _ => JsonSerializer.SerializeToElement(value.ToString(), ChatArgumentsJson.Default.String),
    };
}

[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
internal sealed partial class ChatArgumentsJson : JsonSerializerContext;
