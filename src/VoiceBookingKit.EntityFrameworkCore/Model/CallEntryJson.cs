using System.Text.Json.Serialization;
using VoiceBookingKit.Calls;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(CallEntry.Started))]
[JsonSerializable(typeof(CallEntry.Turn))]
[JsonSerializable(typeof(CallEntry.Outcome))]
[JsonSerializable(typeof(CallEntry.Ended))]
internal sealed partial class CallEntryJson : JsonSerializerContext;
