using System.Text.Json;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>The JSON schemas of the tools' arguments, with the business's own services, staff and lengths filled in.</summary>
internal static class ToolSchemas
{
    private const string Date = """{"type":"string","format":"date","pattern":"^\\d{4}-\\d{2}-\\d{2}$","description":"Day at the business, YYYY-MM-DD."}""";
    private const string Time = """{"type":"string","pattern":"^([01]\\d|2[0-3]):[0-5]\\d$","description":"Start at the business on a 24-hour clock, HH:MM, as check_availability offered it."}""";
    private const string Email = """{"type":"string","format":"email","maxLength":254,"description":"The caller's email address."}""";
    private const string Reference = """{"type":"string","maxLength":18,"description":"The appointment's six-character reference, as the caller gave it."}""";

    public static JsonElement CheckAvailability(Business business) => Parse($$"""
        {"type":"object","properties":{
          "date":{{Date}},
          "duration":{{Duration(business)}},
          "service":{"type":"string","enum":{{Names(business.Services.Select(service => service.Name))}},"description":"Which service; leave out for the usual one."},
          "staff":{"type":"string","enum":{{Names(business.Staff.Select(staff => staff.Name))}},"description":"With whom; leave out for anyone."}
        },"required":["date","duration"],"additionalProperties":false}
        """);

    public static JsonElement BookAppointment(Business business) => Parse($$"""
        {"type":"object","properties":{
          "date":{{Date}},
          "time":{{Time}},
          "email":{{Email}},
          "name":{"type":"string","minLength":1,"maxLength":100,"description":"The caller's full name."},
          "duration":{{Duration(business)}},
          "notes":{"type":"string","maxLength":1000,"description":"What the caller wants the business to know."}
        },"required":["date","time","email","name","duration"],"additionalProperties":false}
        """);

    public static JsonElement FindAppointments { get; } = Parse($$"""
        {"type":"object","properties":{
          "reference":{{Reference}},
          "email":{{Email}},
          "date":{"type":"string","format":"date","pattern":"^\\d{4}-\\d{2}-\\d{2}$","description":"Day of the appointment, YYYY-MM-DD; needed with the email."}
        },"required":[],"additionalProperties":false}
        """);

    public static JsonElement RescheduleAppointment(Business business) => Parse($$"""
        {"type":"object","properties":{
          "reference":{{Reference}},
          "date":{{Date}},
          "time":{{Time}},
          "staff":{"type":"string","enum":{{Names(business.Staff.Select(staff => staff.Name))}},"description":"With whom; leave out to keep the same person where possible."}
        },"required":["reference","date","time"],"additionalProperties":false}
        """);

    public static JsonElement CancelAppointment { get; } = Parse($$"""
        {"type":"object","properties":{
          "reference":{{Reference}},
          "reason":{"type":"string","maxLength":500,"description":"Why, if the caller said so."}
        },"required":["reference"],"additionalProperties":false}
        """);

    public static JsonElement LeaveMessage { get; } = Parse("""
        {"type":"object","properties":{
          "name":{"type":"string","maxLength":100,"description":"Who to ask for."},
          "contact":{"type":"string","minLength":3,"maxLength":254,"description":"Phone number or email address to answer to."},
          "message":{"type":"string","minLength":1,"maxLength":2000,"description":"What it is about."}
        },"required":["contact","message"],"additionalProperties":false}
        """);

    public static JsonElement EndCall { get; } = Parse("""
        {"type":"object","properties":{
          "reason":{"type":"string","maxLength":200,"description":"Why the call ends."}
        },"required":[],"additionalProperties":false}
        """);

    /// <summary>Every length in whole minutes that the duration argument may name, shortest first.</summary>
    public static IReadOnlyList<int> Durations(Business business) =>
        [.. business.Services.SelectMany(service => service.Durations).Select(length => (int)length.TotalMinutes).Concat([15, 30, 60]).Distinct().Order()];

    private static string Duration(Business business) =>
        $$"""{"type":"integer","enum":[{{string.Join(',', Durations(business))}}],"description":"Minutes."}""";

    private static string Names(IEnumerable<string> names) =>
        $"[{string.Join(',', names.Distinct(StringComparer.Ordinal).Select(name => $"\"{JsonEncodedText.Encode(name)}\""))}]";

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
