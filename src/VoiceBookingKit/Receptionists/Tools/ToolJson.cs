using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Source-generated JSON of what tools take and give: snake case, and nothing written for null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToolAnswer))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class ToolJson : JsonSerializerContext;

/// <summary>Every kind of <see cref="ToolResult"/> as the model reads it; what does not apply is absent.</summary>
internal sealed record ToolAnswer(string Status)
{
    public string? Reason { get; init; }

    public string? Date { get; init; }

    public string? Service { get; init; }

    public int? Duration { get; init; }

    public string? Staff { get; init; }

    public IReadOnlyList<SlotAnswer>? Slots { get; init; }

    public IReadOnlyList<SlotAnswer>? Next { get; init; }

    public string? ReadBack { get; init; }

    public AppointmentAnswer? Appointment { get; init; }

    public IReadOnlyList<AppointmentAnswer>? Appointments { get; init; }

    public string? Message { get; init; }
}

/// <summary>One offered slot; the date only where it differs from the one that was asked about.</summary>
internal sealed record SlotAnswer(string? Date, string Time, string Formatted, string Staff);

/// <summary>One appointment of the caller.</summary>
internal sealed record AppointmentAnswer(
    string Reference, string Status, string Service, string Staff, string Date, string Time, string Formatted, int Duration, string Name, string Email);
