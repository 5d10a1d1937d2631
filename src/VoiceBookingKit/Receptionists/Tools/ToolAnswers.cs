using System.Globalization;
using System.Text.Json;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Renders what tools give as compact JSON for the model.</summary>
internal static class ToolAnswers
{
    /// <summary>More than this of one list would only crowd the model's mind.</summary>
    private const int MostListed = 96;

    /// <summary>Renders a result.</summary>
    /// <param name="result">Any of the kinds.</param>
    /// <param name="showTime">Writes a local time for the eye.</param>
    public static JsonElement Render(ToolResult result, Func<TimeOnly, string> showTime) =>
        JsonSerializer.SerializeToElement(Answer(result, showTime), ToolJson.Default.ToolAnswer);

    private static ToolAnswer Answer(ToolResult result, Func<TimeOnly, string> showTime) => result switch
    {
        AvailabilityResult found => new ToolAnswer(found.Status)
        {
            Reason = found.Reason,
            Date = Day(found.Date),
            Service = found.ServiceName,
            Duration = found.Duration,
            Staff = found.Staff,
            Slots = [.. found.Slots.Take(MostListed).Select(slot => Slot(slot, found.Date))],
            Next = found.Next.Count == 0 ? null : [.. found.Next.Take(MostListed).Select(slot => Slot(slot, found.Date))],
            Message = found.Message,
        },
        ProposedResult proposed => new ToolAnswer(proposed.Status) { ReadBack = proposed.Proposal.ReadBack, Message = proposed.Message },
        DoneResult done => new ToolAnswer(done.Status) { Appointment = Appointment(done.Appointment, showTime), Message = done.Message },
        FoundResult found => new ToolAnswer(found.Status)
        {
            Appointments = [.. found.Appointments.Take(MostListed).Select(view => Appointment(view, showTime))],
            Message = found.Message,
        },
        RefusedResult refused => new ToolAnswer(refused.Status) { Reason = refused.Reason, Message = refused.Message },
        _ => new ToolAnswer(result.Status) { Message = result.Message },
    };

    private static SlotAnswer Slot(OfferedSlot slot, DateOnly asked) =>
        new(slot.Date == asked ? null : Day(slot.Date), Clock(slot.Time), slot.Formatted, slot.StaffName);

    private static AppointmentAnswer Appointment(AppointmentView view, Func<TimeOnly, string> showTime)
    {
        var start = TimeOnly.FromDateTime(view.LocalStart.DateTime);
        return new AppointmentAnswer(
            view.Appointment.Reference,
            view.IsCancelled ? "cancelled" : "booked",
            view.ServiceName,
            view.StaffName,
            Day(DateOnly.FromDateTime(view.LocalStart.DateTime)),
            Clock(start),
            showTime(start),
            (int)view.Appointment.Slot.Duration.TotalMinutes,
            view.Appointment.Customer.Name,
            view.Appointment.Customer.Email);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
