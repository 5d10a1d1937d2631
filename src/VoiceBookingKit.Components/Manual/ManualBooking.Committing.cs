using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Components;

/// <summary>Books, moves and cancels, and tells kindly what the desk refuses.</summary>
public partial class ManualBooking
{
    private Task BookAsync()
    {
        var customer = new Customer(_form.Name, _form.Email)
        {
            Phone = string.IsNullOrWhiteSpace(_form.Phone) ? null : _form.Phone,
            TimeZone = _visitorZone == Business.Zone.Id ? null : _visitorZone,
            Language = Text.Culture.Name,
        };
        return CommitAsync(ChangeKind.Booked, () => _visit.BookAsync(_slot!, customer, _form.Notes, _gone.Token));
    }

    private Task MoveAsync() => CommitAsync(ChangeKind.Moved, () => _visit.MoveAsync(_wish.Moving!, _slot!, _gone.Token));

    private Task CancelAsync() => CommitAsync(ChangeKind.Cancelled, () => _visit.CancelAsync(_done!.Value.Appointment.Appointment, _gone.Token));

    private async Task CommitAsync(ChangeKind kind, Func<Task<BookingResult>> request)
    {
        if (_isBusy)
            return;
        (_isBusy, _problem) = (true, null);
        BookingResult? result = null;
        await TryAsync(async () => result = await request());
        _isBusy = false;
        if (result is null)
            return;
        if (!result.IsDone)
        {
            await RefuseAsync(result.Refusal);
            return;
        }

        var link = Services.GetService<IAppointmentLinks>()?.CalendarFile(result.Appointment!);
        var zone = IanaZone.TryGet(_visitorZone, out var known) ? known : null;
        var view = AppointmentView.Of(result.Appointment!, Business, zone, link);
        (_done, _wish, _isAskedToCancel, _step) = ((kind, view), _wish with { Moving = null }, false, Step.Done);
        await (kind switch
        {
            ChangeKind.Booked => OnBooked,
            ChangeKind.Moved => OnMoved,
            _ => OnCancelled,
        }).InvokeAsync(view);
    }

    private async Task KeepAsItIsAsync()
    {
        await TryAsync(_visit.ReleaseAsync);
        if (_done is null)
            await OnKept.InvokeAsync();
        else
            (_wish, _step, _problem) = (_wish with { Moving = null }, Step.Done, null);
    }

    private async Task RefuseAsync(BookingRefusal refusal)
    {
        switch (refusal)
        {
            case BookingRefusal.InvalidName or BookingRefusal.InvalidEmail or BookingRefusal.InvalidPhone or BookingRefusal.NotesTooLong:
                _refusal = refusal;
                break;
            case BookingRefusal.Taken or BookingRefusal.DayFull or BookingRefusal.TooSoon or BookingRefusal.Past or BookingRefusal.Closed:
                await LoseAsync(refusal);
                break;
            default:
                _problem = Text.Refusal(refusal);
                break;
        }
    }

    // Whatever was typed stays: the visitor only picks another time.
    private async Task LoseAsync(BookingRefusal refusal)
    {
        _step = Step.Choose;
        await ShowMonthAsync(_month.Month);
        _problem = Text.Refusal(refusal);
    }
}
