using System.Text.Json;
using System.Text.Json.Nodes;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Tools;

public class HostileArgumentTests
{
    private readonly FrontDesk _desk = new();

    [Theory]
    [InlineData("""{"duration":30}""", "invalid_date")]
    [InlineData("""{"date":null,"duration":30}""", "invalid_date")]
    [InlineData("""{"date":20240305,"duration":30}""", "invalid_date")]
    [InlineData("""{"date":["2024-03-05"],"duration":30}""", "invalid_date")]
    [InlineData("""{"date":{"y":2024},"duration":30}""", "invalid_date")]
    [InlineData("""{"date":"2024-02-30","duration":30}""", "invalid_date")]
    [InlineData("""{"date":"tomorrow","duration":30}""", "invalid_date")]
    [InlineData("""{"date":"2024-3-5","duration":30}""", "invalid_date")]
    [InlineData("""{"date":"2024-03-05"}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":"30"}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":30.5}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":-30}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":1e300}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":1e999}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":true}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":45}""", "invalid_duration")]
    [InlineData("""{"date":"2024-03-05","duration":30,"service":"Massage"}""", "unknown_service")]
    [InlineData("""{"date":"2024-03-05","duration":30,"staff":"Zed"}""", "unknown_staff")]
    [InlineData("""{"date":"2024-03-05","duration":45,"service":"review","staff":"Maya"}""", "unknown_staff")]
    [InlineData("""{"date":"2024-03-05","duration":30,"confirmed":true}""", "unknown_argument")]
    public async Task Wrong_arguments_are_refused_with_words_on_what_to_send(string arguments, string reason)
    {
        var turn = await CallAsync("check_availability", arguments);

        var refused = turn.Result<RefusedResult>();
        Assert.Equal(reason, refused.Reason);
        Assert.False(string.IsNullOrWhiteSpace(refused.Message));
    }

    [Theory]
    [InlineData("""{"date":"2024-03-05","duration":30.0}""")]
    [InlineData("""{"date":"2024-03-05","duration":30,"service":null,"staff":null}""")]
    [InlineData("""{"date":"2024-03-05","duration":30,"service":"DEMO","staff":"maya"}""")]
    [InlineData("""{"date":" 2024-03-05 ","duration":60,"service":"Product Demo","staff":"Maya Chen"}""")]
    public async Task Arguments_that_mean_the_right_thing_are_taken(string arguments)
    {
        var turn = await CallAsync("check_availability", arguments);

        Assert.Equal(ToolStatus.Ok, turn.Result<AvailabilityResult>().Status);
    }

    [Fact]
    public async Task Arguments_may_come_as_nodes_or_plain_values()
    {
        var model = new ScriptedModel()
            .Calls("check_availability", ("date", JsonValue.Create("2024-03-05")), ("duration", JsonValue.Create(30)))
            .Calls("check_availability", ("date", "2024-03-05"), ("duration", 30L))
            .Calls("check_availability", ("date", "2024-03-05"), ("duration", 30d));
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("Tuesday?");

        Assert.Equal(3, turn.Events.OfType<ConversationEvent.ToolFinished>().Count(finished => finished.Result is AvailabilityResult));
    }

    [Theory]
    [InlineData("0001-01-01", "past")]
    [InlineData("2024-03-03", "past")]
    [InlineData("9999-12-31", "too_far")]
    [InlineData("2024-03-09", "closed")]
    public async Task Days_that_cannot_be_booked_are_answered_with_the_reason(string date, string reason)
    {
        var turn = await CallAsync("check_availability", $$"""{"date":"{{date}}","duration":30}""");

        Assert.Equal(reason, turn.Result<AvailabilityResult>().Reason);
    }

    [Theory]
    [InlineData("email", "not an address", "invalid_email")]
    [InlineData("email", "a@b", "invalid_email")]
    [InlineData("email", "<script>@example.com", "invalid_email")]
    [InlineData("name", "   ", "invalid_name")]
    [InlineData("name", "<b>Bob</b>", "invalid_name")]
    [InlineData("time", "25:00", "invalid_time")]
    [InlineData("time", "2 PM", "invalid_time")]
    [InlineData("time", "14:00:00", "invalid_time")]
    [InlineData("time", "14:07", "not_offered")]
    [InlineData("date", "2024-03-06", "not_offered")]
    [InlineData("date", "2020-03-05", "not_offered")]
    [InlineData("duration", 60, "not_offered")]
    public async Task A_booking_of_anything_but_good_values_of_an_offered_slot_is_refused(string name, object value, string reason)
    {
        var arguments = new Dictionary<string, object?>
        {
            ["date"] = "2024-03-05",
            ["time"] = "14:00",
            ["email"] = "a@example.com",
            ["name"] = "Ann Lee",
            ["duration"] = 30,
            [name] = value,
        };
        var model = new ScriptedModel().Offers("2024-03-05").Calls("book_appointment", [.. arguments.Select(argument => (argument.Key, argument.Value))]);
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");

        var turn = await call.SayAsync("2 PM");

        Assert.Equal(reason, turn.Refusal);
        Assert.Null(turn.Asked);
        Assert.Empty(await _desk.HeldAsync());
    }

    [Fact]
    public async Task A_megabyte_of_arguments_is_refused_and_not_repeated_to_the_model()
    {
        var huge = new string('x', 1 << 20);
        var model = new ScriptedModel().Calls("check_availability", ("date", huge), (huge, huge));
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("Tuesday?");

        Assert.Equal("unknown_argument", turn.Refusal);
        Assert.True(JsonSerializer.Serialize(model.Requests[^1].SelectMany(message => message.Contents).OfType<Microsoft.Extensions.AI.FunctionCallContent>().Select(made => made.Arguments)).Length < 100);
    }

    [Fact]
    public async Task Random_arguments_always_get_an_answer_and_never_book()
    {
        var random = new Random(20240304);
        string[] tools = [.. AllTools, "drop_tables", ""];
        for (var i = 0; i < 3000; i++)
        {
            var arguments = Enumerable.Range(0, random.Next(6)).Select(_ => (Key(random), Value(random, 0))).DistinctBy(argument => argument.Item1);
            var model = new ScriptedModel().Calls(tools[random.Next(tools.Length)], [.. arguments]);
            await using var call = _desk.Call(model);

            var turn = await call.SayAsync("Hello");

            var run = Assert.Single(turn.Events.OfType<ConversationEvent.ToolFinished>());
            Assert.NotNull(run.Result.Status);
        }
        Assert.Empty(await _desk.StandingAsync());
    }

    private static readonly string[] AllTools =
        ["check_availability", "book_appointment", "find_appointments", "reschedule_appointment", "cancel_appointment", "leave_message", "end_call"];

    private static string Key(Random random)
    {
        string[] keys = ["date", "time", "email", "name", "duration", "notes", "reference", "reason", "service", "staff", "contact", "message", "x", "__proto__"];
        return keys[random.Next(keys.Length)];
    }

    private static object? Value(Random random, int depth) => random.Next(12) switch
    {
        0 => null,
        1 => random.Next(-100, 100),
        2 => random.NextDouble() * 1e18,
        3 => "2024-03-05",
        4 => "14:00",
        5 => "a@example.com",
        6 => new string((char)random.Next(1, 0xFFFF), random.Next(3000)),
        7 => true,
        8 => JsonSerializer.SerializeToElement(new[] { 1, 2, 3 }),
        9 => JsonSerializer.SerializeToElement(new { a = "b" }),
        10 when depth < 3 => new object?[] { Value(random, depth + 1) },
        _ => default(JsonElement),
    };

    private async Task<Turn> CallAsync(string tool, string arguments)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!;
        var model = new ScriptedModel().Calls(tool, [.. values.Select(value => (value.Key, (object?)value.Value))]);
        await using var call = _desk.Call(model);
        return await call.SayAsync("Hello");
    }
}
