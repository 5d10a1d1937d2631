using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Answers questions about the business, and then goes back to where the conversation was.</summary>
internal static class BusinessFacts
{
    public static DialogueStep? TryAnswer(Turn turn)
    {
        var heard = turn.Heard;
        if (heard.Topic is Topic.None or Topic.OwnAppointments)
            return OwnFacts.TryAnswer(turn);
        turn.State = turn.State with { Missed = 0, ServiceAskedAbout = heard.ServiceId ?? turn.State.ServiceAskedAbout };
        Tell(turn, heard.Topic);
        if (heard.Topic == Topic.Address && Cues.Contact().IsMatch(heard.Text))
            Tell(turn, Topic.Contact);
        else if (heard.Topic == Topic.Contact && Cues.Place().IsMatch(heard.Text))
            Tell(turn, Topic.Address);
        return turn.HasProgress ? Errands.Advance(turn) : Reminding.AskAgain(turn);
    }

    private static void Tell(Turn turn, Topic topic)
    {
        var (voice, phrases) = (turn.Voice, turn.Phrases);
        var business = voice.Business;
        switch (topic)
        {
            case Topic.OpeningHours:
                Hours(turn);
                break;
            case Topic.Services when business.Services.Count == 1:
                turn.Say(phrases.OneService, ("service", business.Services[0].Name));
                break;
            case Topic.Services:
                turn.Say(phrases.Services, ("services", voice.Services()));
                break;
            case Topic.Duration:
                foreach (var service in Asked(turn))
                    turn.Say(phrases.ServiceLength, ("service", service.Name), ("duration", voice.List(service.Durations.Select(voice.Duration), either: true)));
                break;
            case Topic.Price:
                Prices(turn);
                break;
            case Topic.Address when business.Address is { } address:
                turn.Say(phrases.Address, ("address", address));
                break;
            case Topic.Address:
                turn.Say(phrases.NoAddress);
                break;
            case Topic.Contact:
                Contact(turn);
                break;
            case Topic.Staff when business.Staff.Count == 1:
                turn.Say(phrases.OneStaff, ("staff", business.Staff[0].Name));
                break;
            case Topic.Staff:
                turn.Say(phrases.StaffMembers, ("staff", voice.List(business.Staff.Select(member => member.Name), either: true)));
                break;
            case Topic.Receptionist:
                turn.Say(phrases.AboutMe, ("business", business.Name));
                break;
            case Topic.Now:
                turn.Say(phrases.TheTime, ("time", voice.Time(TimeOnly.FromDateTime(voice.Now))), ("day", voice.Date(voice.Today)));
                break;
            default:
                turn.Say(phrases.CantSay);
                break;
        }
    }

    private static void Hours(Turn turn)
    {
        var (voice, phrases, hours) = (turn.Voice, turn.Phrases, turn.Voice.Business.Hours);
        if (turn.Heard.Dates is not [{ IsRange: false } day, ..])
        {
            turn.Say(phrases.Hours, ("hours", WeekInWords.Say(hours.Weekly, voice)));
            return;
        }
        var open = hours.HoursOn(day.From);
        if (open.Count == 0)
            turn.Say(phrases.ClosedThen, ("day", voice.Day(day.From)), ("on", voice.On(day.From)));
        else
            turn.Say(phrases.HoursOfDay, ("day", voice.Day(day.From)), ("on", voice.On(day.From)), ("hours", WeekInWords.Say(open, voice)));
    }

    private static void Prices(Turn turn)
    {
        var priced = Asked(turn).Where(service => service.Price is not null).ToList();
        if (priced.Count == 0)
            turn.Say(turn.Phrases.NoPrice);
        foreach (var same in priced.GroupBy(service => service.Price!, StringComparer.OrdinalIgnoreCase))
        {
            var (isFree, isOne) = (same.Key.Equals("free", StringComparison.OrdinalIgnoreCase), same.Count() == 1);
            var wordings = (isFree, isOne) switch
            {
                (true, true) => turn.Phrases.ServiceFree,
                (true, false) => turn.Phrases.ServicesFree,
                (false, true) => turn.Phrases.ServicePrice,
                _ => turn.Phrases.ServicesPrice,
            };
            turn.Say(wordings, ("service", turn.Voice.List(same.Select(service => service.Name))), ("price", same.Key));
        }
    }

    private static void Contact(Turn turn)
    {
        var (business, phrases) = (turn.Voice.Business, turn.Phrases);
        var wordings = (business.Phone, business.Email) switch
        {
            (not null, not null) => phrases.ContactBoth,
            (not null, null) => phrases.ContactPhone,
            (null, not null) => phrases.ContactEmail,
            _ => phrases.NoContact,
        };
        turn.Say(wordings,
            ("phone", business.Phone is { } phone ? turn.Voice.Phone(phone) : ""), ("email", business.Email ?? ""));
    }

    /// <summary>The service that was named, or the one being booked, or the first three.</summary>
    private static IEnumerable<Service> Asked(Turn turn)
    {
        var business = turn.Voice.Business;
        if ((business.FindService(turn.Heard.ServiceId ?? turn.State.Wish.ServiceId ?? turn.State.ServiceAskedAbout)) is { } service)
            return [service];
        return business.Services.Take(3);
    }
}
