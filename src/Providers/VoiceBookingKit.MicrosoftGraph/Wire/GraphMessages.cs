using System.Text.Json;
using System.Text.Json.Serialization;

namespace VoiceBookingKit.MicrosoftGraph.Wire;

internal sealed record GraphEvents(IReadOnlyList<GraphEvent>? Value, [property: JsonPropertyName("@odata.nextLink")] string? NextLink);

internal sealed record ScheduleRequest(IReadOnlyList<string> Schedules, GraphTime StartTime, GraphTime EndTime, int AvailabilityViewInterval);

internal sealed record ScheduleAnswer(IReadOnlyList<Schedule>? Value);

/// <summary>When one mailbox is busy.</summary>
/// <param name="ScheduleId">The address asked about.</param>
/// <param name="AvailabilityView">One digit for each slot: 0 free or working elsewhere, 1 tentative, 2 busy, 3 away, 4 working elsewhere.</param>
/// <param name="ScheduleItems">What fills the time; left out for those who may see the view alone.</param>
/// <param name="Error">Why there is nothing to see.</param>
internal sealed record Schedule(string? ScheduleId, string? AvailabilityView, IReadOnlyList<ScheduleItem>? ScheduleItems, ScheduleError? Error);

internal sealed record ScheduleItem(string? Status, GraphTime? Start, GraphTime? End);

internal sealed record ScheduleError(string? ResponseCode);

internal sealed record CancelRequest(string? Comment);

internal sealed record GraphErrorBody(GraphError? Error);

internal sealed record GraphError(string? Code);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GraphEvent))]
[JsonSerializable(typeof(GraphEvents))]
[JsonSerializable(typeof(ScheduleRequest))]
[JsonSerializable(typeof(ScheduleAnswer))]
[JsonSerializable(typeof(CancelRequest))]
[JsonSerializable(typeof(GraphErrorBody))]
internal sealed partial class GraphJson : JsonSerializerContext;
