using System.Text.Json;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Tools;

public class ToolContractTests
{
    private readonly FrontDesk _desk = new();

    [Theory]
    [InlineData("check_availability", "date,duration", "service,staff")]
    [InlineData("book_appointment", "date,time,email,name,duration", "notes")]
    [InlineData("find_appointments", "", "reference,email,date")]
    [InlineData("reschedule_appointment", "reference,date,time", "staff")]
    [InlineData("cancel_appointment", "reference", "reason")]
    [InlineData("leave_message", "contact,message", "name")]
    [InlineData("end_call", "", "reason")]
    public async Task A_model_sees_each_tool_with_its_exact_arguments(string name, string required, string optional)
    {
        var tool = Assert.Single(await FunctionsAsync(), tool => tool.Name == name);

        var schema = tool.JsonSchema;
        Assert.Equal("object", schema.GetProperty("type").GetString());
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(Split(required), schema.GetProperty("required").EnumerateArray().Select(item => item.GetString()).Order());
        Assert.Equal([.. Split(required).Concat(Split(optional)).Order()], schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.All(schema.GetProperty("properties").EnumerateObject(), property => Assert.True(property.Value.TryGetProperty("description", out _)));
        Assert.NotEmpty(tool.Description);
    }

    [Fact]
    public async Task There_are_seven_tools() => Assert.Equal(7, (await FunctionsAsync()).Count);

    [Fact]
    public async Task The_duration_is_15_30_60_or_any_length_that_a_service_has()
    {
        var tool = (await FunctionsAsync()).Single(tool => tool.Name == "book_appointment");

        var allowed = tool.JsonSchema.GetProperty("properties").GetProperty("duration").GetProperty("enum").EnumerateArray().Select(item => item.GetInt32());

        Assert.Equal([15, 30, 45, 60], allowed);
    }

    [Fact]
    public async Task Names_of_services_and_staff_stand_in_the_schema_whatever_characters_they_have()
    {
        var desk = new FrontDesk(business => business with { Services = [business.Services[0] with { Name = "Cut \"n\" \\ dry </script>" }] });
        var model = new ScriptedModel();
        await using var call = desk.Call(model);
        await call.SayAsync("Hello");

        var tool = model.Options[0]!.Tools!.OfType<AIFunction>().Single(tool => tool.Name == "check_availability");

        Assert.Equal("Cut \"n\" \\ dry </script>", tool.JsonSchema.GetProperty("properties").GetProperty("service").GetProperty("enum")[0].GetString());
    }

    [Fact]
    public async Task Free_slots_are_told_in_compact_snake_case()
    {
        for (var hour = 9; hour < 16; hour++)
        {
            foreach (var staff in (string[])["maya", "omar"])
                await _desk.BookAsync($"2024-03-05 {hour:00}:00", $"{staff}{hour}@example.com", staff, minutes: 60);
        }
        await _desk.BookAsync("2024-03-05 16:00", "last@example.com", "maya");

        var json = await ResultAsync("check_availability", ("date", "2024-03-05"), ("duration", 30));

        Assert.Equal(
            """{"status":"ok","date":"2024-03-05","service":"Product demo","duration":30,"slots":[{"time":"16:00","formatted":"4:00 PM","staff":"Omar Haddad"},{"time":"16:30","formatted":"4:30 PM","staff":"Maya Chen"}]}""",
            json.GetRawText());
    }

    [Fact]
    public async Task A_closed_day_tells_the_next_days_that_have_something()
    {
        var json = await ResultAsync("check_availability", ("date", "2024-03-09"), ("duration", 30), ("staff", "Omar Haddad"));

        Assert.StartsWith(
            """{"status":"none","reason":"closed","date":"2024-03-09","service":"Product demo","duration":30,"staff":"Omar Haddad","slots":[],"next":[{"date":"2024-03-11","time":"09:00","formatted":"9:00 AM","staff":"Omar Haddad"},""",
            json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["2024-03-11", "2024-03-12", "2024-03-13"], json.GetProperty("next").EnumerateArray().Select(slot => slot.GetProperty("date").GetString()).Distinct());
    }

    [Fact]
    public async Task A_full_day_is_told_from_a_closed_one()
    {
        var desk = new FrontDesk(business => business with
        {
            Staff = [business.Staff[0]],
            Policy = new BookingPolicy { Slots = new() { MaxPerDay = 1 } },
        });
        await desk.BookAsync("2024-03-05 10:00");
        var model = new ScriptedModel().Calls("check_availability", ("date", "2024-03-05"), ("duration", 30));
        await using var call = desk.Call(model);

        var turn = await call.SayAsync("Tuesday?");

        Assert.Equal("full", turn.Result<VoiceBookingKit.Receptionists.AvailabilityResult>().Reason);
    }

    [Fact]
    public async Task After_closing_time_today_is_too_soon()
    {
        _desk.Clock.Advance(TimeSpan.FromHours(9));

        var json = await ResultAsync("check_availability", ("date", "2024-03-04"), ("duration", 30));

        Assert.Equal("too_soon", json.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Results_hold_the_typed_result_beside_the_json()
    {
        var model = new ScriptedModel().Offers("2024-03-05");
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");

        var result = model.Requests[1].SelectMany(message => message.Contents).OfType<FunctionResultContent>().Single();

        Assert.IsType<JsonElement>(result.Result);
        Assert.IsType<VoiceBookingKit.Receptionists.AvailabilityResult>(result.RawRepresentation);
    }

    private static IEnumerable<string> Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries).Order();

    private async Task<List<AIFunction>> FunctionsAsync()
    {
        var model = new ScriptedModel();
        await using var call = _desk.Call(model);
        await call.SayAsync("Hello");
        return [.. model.Options[0]!.Tools!.Cast<AIFunction>()];
    }

    private async Task<JsonElement> ResultAsync(string tool, params IReadOnlyList<(string Name, object? Value)> arguments)
    {
        var model = new ScriptedModel().Calls(tool, arguments);
        await using var call = _desk.Call(model);
        await call.SayAsync("Hello");
        return (JsonElement)model.Requests[1].SelectMany(message => message.Contents).OfType<FunctionResultContent>().Single().Result!;
    }
}
