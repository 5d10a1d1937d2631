using System.Text;
using System.Text.Json;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Tests.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.Tests.Wire;

public class ServerMessagesTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_transcript_tells_who_said_what_when() =>
        AssertJson(
            """{"type":"transcript","turn_id":"a1","role":"agent","text":"Hi.","is_final":true,"timestamp":"2026-03-02T14:00:00+00:00"}""",
            new SessionEvent.Transcript("a1", TranscriptRole.Agent, "Hi.", IsFinal: true) { At = At });

    [Fact]
    public void Free_slots_come_as_the_result_of_their_tool() =>
        AssertJson(
            """
            {"type":"function_result","function_name":"check_availability","status":"ok","result":{"date":"2026-03-03","slots":[
            {"time":"14:00","formatted":"2:00 PM","staff":"Maya Chen"}],"duration":30,"service":"Product demo"}}
            """,
            new SessionEvent.ToolFinished(ToolNames.CheckAvailability, new AvailabilityResult(ToolStatus.Ok, new(2026, 3, 3), [Offered])
            {
                ServiceId = "demo",
                ServiceName = "Product demo",
                Duration = 30,
            }));

    [Fact]
    public void A_full_day_says_why_and_what_is_next() =>
        AssertJson(
            """
            {"type":"function_result","function_name":"check_availability","status":"none","result":{"date":"2026-03-02","slots":[],"duration":30,
            "service":"Product demo","reason":"full","next":[{"date":"2026-03-03","time":"14:00","formatted":"2:00 PM","staff":"Maya Chen"}]}}
            """,
            new SessionEvent.ToolFinished(ToolNames.CheckAvailability, new AvailabilityResult(ToolStatus.None, new(2026, 3, 2), [])
            {
                ServiceId = "demo",
                ServiceName = "Product demo",
                Duration = 30,
                Reason = "full",
                Next = [Offered],
            }));

    [Fact]
    public void A_booking_is_confirmed_with_all_that_a_card_shows() =>
        AssertJson(
            """
            {"type":"booking_confirmed","kind":"booked","booking":{"id":"0f0e0d0c-0b0a-0908-0706-050403020100","uid":"0f0e0d0c@tidewater.example",
            "reference":"K7Q4M2","status":"booked","date":"2026-03-03","time":"14:00","formatted_time":"2:00 PM","time_zone":"America/New_York",
            "start":"2026-03-03T14:00:00-05:00","duration":30,"service":"Product demo","staff":"Maya Chen","name":"Ann Lee","email":"ann@example.com",
            "calendar_link":"/voicebooking/appointments/abc.ics"}}
            """,
            new SessionEvent.Confirmed(ChangeKind.Booked, Bookings.Demo));

    [Fact]
    public void A_cancellation_is_not_called_a_confirmation()
    {
        var cancelled = Bookings.Demo with { Appointment = Bookings.Demo.Appointment with { Status = AppointmentStatus.Cancelled } };

        var message = Assert.IsType<ServerMessage.BookingCancelled>(ServerMessages.From(new SessionEvent.Confirmed(ChangeKind.Cancelled, cancelled)));

        Assert.Equal("cancelled", message.Booking.Status);
    }

    public static TheoryData<SessionEvent, string> Small => new()
    {
        { new SessionEvent.Started("s1", "secret"), """{"type":"session","id":"s1","resume_token":"secret"}""" },
        { new SessionEvent.AgentSpeaking(true), """{"type":"agent_speaking","is_speaking":true}""" },
        { new SessionEvent.UserSpeaking(false), """{"type":"user_speaking","is_speaking":false}""" },
        { new SessionEvent.Audio(new byte[] { 0, 1, 2, 255 }), """{"type":"audio","data":"AAEC/w=="}""" },
        { new SessionEvent.Failed("busy", "Wait."), """{"type":"error","code":"busy","message":"Wait."}""" },
        { new SessionEvent.Ended(EndReason.TimeLimit, new(default, 0, [], false)), """{"type":"ended","reason":"time_limit"}""" },
        {
            new SessionEvent.ToolFinished(ToolNames.BookAppointment, new RefusedResult("taken")),
            """{"type":"function_result","function_name":"book_appointment","status":"refused","result":{"reason":"taken"}}"""
        },
        {
            new SessionEvent.ToolFinished(ToolNames.EndCall, new PlainResult(ToolStatus.Ok)),
            """{"type":"function_result","function_name":"end_call","status":"ok"}"""
        },
    };

    [Theory, MemberData(nameof(Small))]
    public void Every_event_has_its_message(SessionEvent happened, string json) => AssertJson(json, happened);

    [Fact]
    public void Sentences_to_be_said_go_to_voices_only()
    {
        var say = new SessionEvent.Say("a1", "Hi.");

        Assert.Null(ServerMessages.From(say));
        Assert.Equal(new ServerMessage.Say("a1", "Hi."), ServerMessages.From(say, isSpoken: true));
        Assert.Null(ServerMessages.From(new SessionEvent.Thinking(true)));
    }

    [Fact]
    public void Markup_and_line_breaks_are_escaped_into_one_line()
    {
        var json = Encoding.UTF8.GetString(WireJson.Write(new ServerMessage.Error("x", "<script>\n\u2028'")));

        Assert.DoesNotContain('\n', json);
        Assert.DoesNotContain("<script>", json, StringComparison.Ordinal);
    }

    private static OfferedSlot Offered => new(Bookings.Demo.Appointment.Slot, new(2026, 3, 3), new(14, 0), "2:00 PM", "Maya Chen");

    private static void AssertJson(string expected, SessionEvent happened)
    {
        var json = Encoding.UTF8.GetString(WireJson.Write(ServerMessages.From(happened)!));

        Assert.StartsWith("{\"type\":", json, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(json)), json);
    }
}
