using System.Text.Json.Serialization;

namespace ConsoleHost;

/// <summary>What <c>busy</c> writes for one interval.</summary>
internal sealed record BusyLine(string Start, string End, string Uid);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BusyLine))]
internal sealed partial class BusyJson : JsonSerializerContext;
