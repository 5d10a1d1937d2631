using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists.BuiltIn;
using VoiceBookingKit.Tests.Receptionists.Fixture;
using Turn = VoiceBookingKit.Tests.Receptionists.Fixture.Turn;

namespace VoiceBookingKit.Tests.Receptionists.BuiltIn;

/// <summary>A call to the built-in receptionist at the small business of the fixture, on Monday, March 4th 2024, 9 AM.</summary>
internal sealed class BuiltInCall : IAsyncDisposable
{
    private readonly TestCall _call;

    public BuiltInCall(Func<Business, Business>? change = null)
    {
        Desk = new FrontDesk(change);
        _call = Desk.Call(new BuiltInReceptionist(Desk.Business, Desk.Language, Desk.Clock));
    }

    public FrontDesk Desk { get; }

    /// <summary>Says lines one after another; the answer to the last.</summary>
    public async Task<Turn> SayAsync(params IReadOnlyList<string> lines)
    {
        Turn? turn = null;
        foreach (var line in lines)
            turn = await _call.SayAsync(line);
        return turn!;
    }

    /// <summary>Only these words of the last answer were heard.</summary>
    public void Interrupted(string heard) => _call.Conversation.Interrupted(heard);

    /// <summary>The one appointment that stands, as local day, time, staff and service.</summary>
    public async Task<string> BookedAsync()
    {
        var appointment = Assert.Single(await Desk.StandingAsync());
        var start = Desk.Business.Zone.ToLocal(appointment.Slot.Start);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{start:yyyy-MM-dd HH:mm} {appointment.Slot.ServiceId} {appointment.Slot.StaffId} {appointment.Slot.Duration.TotalMinutes} {appointment.Customer.Name} <{appointment.Customer.Email}>");
    }

    public ValueTask DisposeAsync() => _call.DisposeAsync();
}
