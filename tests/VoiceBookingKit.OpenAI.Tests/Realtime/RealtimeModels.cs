using System.Text.Json;
using VoiceBookingKit.Testing.Servers.OpenAI;

namespace VoiceBookingKit.OpenAI.Tests.Realtime;

/// <summary>Models for calls by voice, honest and hostile.</summary>
internal static class RealtimeModels
{
    public const string Book = """{"date":"2026-03-03","duration":30,"time":"10:00","name":"Ann Lee","email":"ann@example.com"}""";

    public const string Day = "A haircut on Tuesday please";

    public const string Who = "Ten please. I am Ann Lee, ann@example.com";

    /// <summary>Looks for times, then proposes what the caller chose.</summary>
    public static OpenAIAnswer Booker(OpenAIRealtimeRequest request) => request.Last.Kind switch
    {
        "function_call_output" => new OpenAIAnswer("There is room ", "at ten. ", "Who is it for?"),
        _ when Asks(request, "Tuesday") => OpenAIAnswer.Call("check_availability", """{"date":"2026-03-03","duration":30}"""),
        _ when Asks(request, "Ann Lee") => OpenAIAnswer.Call("book_appointment", Book),
        _ => new OpenAIAnswer("You are welcome."),
    };

    /// <summary>Moves and cancels what was booked in the call.</summary>
    public static OpenAIAnswer Changer(OpenAIRealtimeRequest request)
    {
        var reference = request.Items.Where(item => item.Kind == "function_call_output").Select(item => Reference(item.Text)).LastOrDefault(found => found is not null);
        return request.LastUserText switch
        {
            var text when request.Last.Kind == "user" && text.Contains("move", StringComparison.OrdinalIgnoreCase) =>
                OpenAIAnswer.Call("reschedule_appointment", $$"""{"reference":"{{reference}}","date":"2026-03-03","time":"11:00"}"""),
            var text when request.Last.Kind == "user" && text.Contains("cancel", StringComparison.OrdinalIgnoreCase) =>
                OpenAIAnswer.Call("cancel_appointment", $$"""{"reference":"{{reference}}"}"""),
            _ => Booker(request),
        };
    }

    private static bool Asks(OpenAIRealtimeRequest request, string word) => request.LastUserText.Contains(word, StringComparison.Ordinal);

    private static string? Reference(string result)
    {
        using var json = JsonDocument.Parse(result);
        return Find(json.RootElement);
    }

    private static string? Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("reference", out var reference) => reference.GetString(),
        JsonValueKind.Object => element.EnumerateObject().Select(property => Find(property.Value)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
