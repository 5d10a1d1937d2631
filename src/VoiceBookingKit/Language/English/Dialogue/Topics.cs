using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>What a question about the business is about.</summary>
internal static class Topics
{
    private static readonly PhraseBook<Topic> Book = new(
        (Topic.OpeningHours,
        [
            "opening/business/office/working/operating/store/shop/trading hours", "your/the hours", "what hours", "hours of operation",
            "when do you open/close", "when are you open/closed", "what time do you open/close", "what time/times are you open",
            "how late are you open", "how early are you open", "are you [guys] open/closed",
            "are you [still] open", "do you open", "do you close", "open on", "closed on",
            "when does the office/shop/store/clinic/place/practice open/close", "what days are you open", "which days are you open",
            "opening times", "closing time", "what time do you start/finish", "do you work [on] weekends/saturdays/sundays",
            "you open on", "is the office/shop/store/clinic/place open", "when you are open", "when you open/close",
            "open at weekends", "open weekends", "open late",
        ]),
        (Topic.Services,
        [
            "what services", "which services", "your services", "services do you offer/have/provide",
            "kind/kinds/type/types of services/appointments/treatments/sessions", "what do you offer/do", "what can i book",
            "what can you book", "what do you guys do/offer", "what treatments", "what appointments do you", "list of services",
            "what can you do", "what kind/type of place", "do you offer", "do you do", "what is on offer",
            "what are the options for services", "what else do you offer/do", "what is a", "what is the difference between",
            "what is included",
        ]),
        (Topic.Duration,
        [
            "how long is/are/does/do/will/would", "how long", "how much time", "duration", "how many minutes", "how many hours",
            "what is the length", "length of the", "estimated length",
        ]),
        (Topic.Price,
        [
            "how much", "how much is/are/does/do/will/would", "price", "prices", "pricing", "what does it/that/this cost",
            "what will it cost", "cost", "costs", "what do you charge", "charge", "charges", "rates", "fee", "fees", "is it free",
            "is there a charge", "expensive", "cheap", "what is the rate", "do you take insurance/card/cards/cash",
            "do you accept insurance/card/cards/cash", "price list", "how expensive", "what would that cost", "discount", "discounts",
            "is it free of charge", "for free",
        ]),
        (Topic.Address,
        [
            "address", "where are you", "where are you located/based", "where is it", "where is the/your/that",
            "where is he/she located", "where are they [located]", "where are you guys", "located", "location", "directions",
            "how do i get/find there/you/to", "how do i get there", "how can i get there", "where do i go/come/park",
            "where do i have to go", "where should i go/come", "parking", "where can i park", "where can i find you", "what street",
            "which street", "where can i locate", "where exactly",
        ]),
        (Topic.Contact,
        [
            "phone number", "telephone number", "contact number", "your number", "his/her/their number", "his/her/their phone",
            "a number i can call", "number i can use to call", "what is the number", "what is your email", "your email [address]",
            "how can i contact/reach/call", "how do i contact/reach/call", "contact information/info/details", "contact you",
            "website", "web site", "your phone", "phone number and address", "the number is there", "office number",
        ]),
        (Topic.Staff,
        [
            "who works there/here", "who do you have", "who is available", "who is there",
            "who are the doctors/staff/stylists/therapists/dentists/barbers", "who will i be seeing", "who will i see",
            "who would i see", "who am i seeing", "which doctors/staff/stylists/therapists/barbers/dentists", "your staff",
            "your team", "who is the doctor/dentist/stylist/barber/therapist", "who can i see", "who else do you have",
            "who is it with", "who is working", "who does the", "tell me about your staff/team", "who will it be with",
            "what are their names",
        ]),
        (Topic.OwnAppointments,
        [
            "when is my [next] appointment/booking", "my next appointment",
            "do i have an/any appointment/appointments/booking/bookings", "do i have a booking", "do i have appointments",
            "do i have anything", "have i got an/any appointment/appointments/booking", "what time is my appointment/booking",
            "what day is my appointment/booking", "my upcoming appointment/appointments",
            "check my appointment/appointments/booking/bookings", "what appointments do i have", "what did i book",
            "what have i booked", "look up my appointment/booking/appointments", "find my appointment/booking",
            "when am i booked/coming", "when did i book", "confirm my existing appointment", "am i booked",
            "details of my appointment/booking", "my existing appointment/booking", "remind me when my", "who is my appointment with",
            "where is my appointment",
        ]),
        (Topic.Receptionist,
        [
            "are you [a] [real/actual/actually] human/person/robot/bot/machine/computer/recording/ai", "are you real",
            "are you an ai/assistant/actual", "is this a real human",
            "am i talking/speaking to/with a robot/bot/machine/computer/person/human/ai", "am i talking/speaking to a real person",
            "am i talking/speaking to an ai", "who are you", "what are you", "what is your name", "who am i talking/speaking to/with",
            "is this a robot/bot/machine/recording/person/computer", "is this an ai", "is this a real person", "who is this",
            "are you chatgpt", "do you have a name",
        ]),
        (Topic.Now,
        [
            "what time is it [right] [now]", "what is the [current] time [right] [now]", "what day is it [today]",
            "what is today 's date", "what is the date [of] [today]", "what the date is [today]", "what the date of today is",
            "what date is it [today]", "what day is today", "what is today", "do you have the time", "current time", "today 's date",
        ]));

    /// <summary>The topic of the line; its words are claimed where they could be taken for dates.</summary>
    public static Topic Read(in Line line)
    {
        var found = Topic.None;
        for (var at = 0; at < line.Count; at++)
        {
            if (line.IsClaimed(at))
                continue;
            var taken = Book.Read(line, at, out var topic);
            if (taken == 0)
                continue;
            // "where is my appointment" is about the appointment, whatever else it mentions.
            if (found is Topic.None || topic is Topic.OwnAppointments)
                found = topic;
            if (topic is Topic.Now or Topic.Receptionist)
                line.Claim(at, at + taken);
            at += taken - 1;
        }

        return found;
    }
}
