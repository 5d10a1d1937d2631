using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Components.Cards;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Components;

/// <summary>What waits for the visitor's yes, to check by eye: a spelled address is easier to read than to hear.</summary>
public partial class BookingProposalCard
{
    private bool? _answer;

    /// <summary>What would be done.</summary>
    [Parameter, EditorRequired]
    public Proposal Proposal { get; set; } = null!;

    /// <summary>Who is booked; taken from the host's services when not given.</summary>
    [Parameter]
    public Business? Business { get; set; }

    /// <summary>The visitor's IANA zone, or null.</summary>
    [Parameter]
    public string? VisitorZone { get; set; }

    /// <summary>Whether it can't be answered any more.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The visitor answered; true for yes.</summary>
    [Parameter]
    public EventCallback<bool> OnAnswered { get; set; }

    private Business? Known => Business ?? Services.GetService<Business>();

    private Service? Service => Known?.FindService(Proposal.Slot.ServiceId);

    private Staff? StaffMember => Known?.FindStaff(Proposal.Slot.StaffId);

    private LocalTimes? Here => LocalTimes.Of(Proposal.Slot, Known?.Zone.Id);

    private LocalTimes? Elsewhere => LocalTimes.Elsewhere(Proposal.Slot, Known?.Zone.Id, VisitorZone);

    private string Name(string part) => $"Proposal.{Proposal.Kind}.{part}";

    private async Task AnswerAsync(bool agreed)
    {
        if (_answer is not null || Disabled)
            return;
        _answer = agreed;
        await OnAnswered.InvokeAsync(agreed);
    }
}
