using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>What single phrases of an utterance point at.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Book = 1,
    Move = 2,
    Cancel = 4,
    Availability = 8,
    Greeting = 16,
    Goodbye = 32,
    Human = 64,

    /// <summary>Speaks of an appointment without saying what is wanted: "make it ...".</summary>
    Steering = 128,

    /// <summary>Asks what is free, unless something stronger is said: "how about ...".</summary>
    Feeler = 256,

    /// <summary>Wants an appointment, unless something stronger is said: "an appointment with ...".</summary>
    Mention = 512,
}

/// <summary>The phrases that callers use for what they want.</summary>
internal static class IntentSigns
{
    private static readonly PhraseBook<Signs> Book = new(
        (Signs.Human,
        [
            "speak/talk/chat to/with a human/person/agent/representative/rep/manager/receptionist/operator/someone",
            "speak/talk/chat to/with a real/live/actual human/person/agent/one",
            "speak/talk to/with an/the/your operator/agent/manager/receptionist/owner/office",
            "speak/talk to/with an actual person/human", "speak/talk to/with someone/somebody/anyone [real/else/there/human]",
            "speak/talk to/with your/the manager/boss/supervisor", "real person", "real human", "live person/agent", "human please",
            "human being", "a human", "operator", "representative", "customer service", "transfer me", "put me through", "connect me",
            "have someone call me [back]", "have somebody call me [back]", "can someone call me [back]", "someone call me back",
            "call me back", "ring me back", "leave a message", "take a message", "speak/talk to/with the front desk",
            "speak/talk to/with staff", "want a person/human", "get me a person/human/manager", "get me someone", "an actual person",
            "pass on a message", "give him/her/them a message",
        ]),
        (Signs.Cancel,
        [
            "cancel", "cancle", "cancell", "cancelling", "canceling", "cancellation", "call off", "call it off", "call that off",
            "delete/remove/drop/scrap my appointment/booking/reservation",
            "delete/remove/drop/scrap the/that/this appointment/booking/reservation", "get rid of my/the/that appointment/booking",
            "do not need my/the/that appointment/booking [anymore]", "do not want my/the/that appointment/booking [anymore]",
            "no longer need/want my/the/that/an appointment/booking", "not coming", "will not be coming", "not going to make it",
            "will not be able to make/come/attend it", "will not be able to make it", "will not make it", "back out of",
        ]),
        (Signs.Move,
        [
            "reschedule", "reshedule", "reschedual", "reschdule", "rescheduling", "rebook", "re-book", "re schedule", "postpone", "move my/the/that/this/our/an", "move it",
            "moving my/the", "move [my] appointment/booking", "to move", "push my/the/it/that", "push back", "shift my/the/it/that",
            "bring my/the/it/that forward", "switch my/the/it", "switch to another/a", "put off", "put my/the appointment off",
            "swap my/the/it",
            "change my/the/that/this/our/an [existing] appointment/appoinntment/booking/slot/reservation/time/date/day",
            "change the date/time/day", "change the appointment date/time/day", "change it to", "change that to", "change it from",
            "change my", "changing my/the appointment/booking/time/date/day", "modify my/the", "alter my/the", "amend my/the",
            "update my appointment/booking", "can not make my/the appointment/booking", "can not make it to my appointment/booking",
            "can not come to my appointment", "need to change [my/the] [appointment/booking]", "different time for my",
            "another time for my", "new time for my", "different day for my", "bump my/it",
        ]),
        (Signs.Availability,
        [
            "do you have anything/something/availability/space/time/room/slots/openings/appointments/times/any",
            "have you got anything/any/something/space/time/availability", "got anything/any/something", "what do you have",
            "what have you got", "what times/slots/days/dates/appointments/openings [do/are/is]",
            "what time/times/day/days/slots do you have", "what time/times/slots/day/days are/is available/free/open/there",
            "what is available/free/open", "what is your availability", "availability",
            "any openings/availability/slots/times/appointments/space/free", "an opening", "openings", "opening on/at/for",
            "is there anything/something/a/an/any", "are there any/slots/openings/appointments/times",
            "is that/it available/free/open/taken", "is free", "are you free", "is he/she/anyone/anybody free",
            "free slots/times/appointments/slot", "when can i", "when could i", "when can you", "when could you",
            "when is the/your next/earliest/first/soonest", "when are you free/available", "when do you have", "how soon",
            "how soon can", "when would be", "which days/times/slots", "open slots/appointments/times", "anything available/free/open",
            "earliest appointment/opening/slot", "next opening/availability", "times available", "do you do anything",
            "anything else available/free/open", "anything earlier/later/sooner", "any earlier/later/sooner", "what else",
            "when is he/she available/free", "show me times/slots", "is there availability",
        ]),
        (Signs.Feeler,
        [
            "available", "how about", "what about", "can you fit me", "can you squeeze me", "see if", "check if", "any chance",
            "could you do", "can you do", "can i come", "could i come", "is it possible to come",
        ]),
        (Signs.Book,
        [
            "book", "booking for",
            "make [an/a/the/my/another] [new] appointment/appointments/booking/reservation/appintment/appt/visit",
            "make me an appointment", "make one", "make/making the booking/appointment/reservation",
            "schedule [a/an/my/me/the/one/something] [new] [appointment/visit/session/consultation/meeting/slot/call]", "schedule",
            "scheduling", "set [up] [a/an/the] [doctor] appointment/meeting/call/session/visit/consultation", "set up", "set one",
            "set me up", "set it", "arrange [a/an] [appointment/meeting/call/session/visit/consultation]", "reserve",
            "get [me] [a/an/my] appointment/booking/slot/session/checkup/haircut/consultation/visit", "get booked in", "get me in",
            "fit me in", "squeeze me in", "sign [me] up", "put me down",
            "need [a/an/my/another] [new] appointment/booking/session/consultation/visit/slot/checkup/haircut/appt",
            "want [a/an/my/another] [new] appointment/booking/session/consultation/visit/slot/checkup/haircut",
            "like [a/an/my/another/the] [new] appointment/booking/session/consultation/visit/slot/checkup/haircut/appt",
            "an appointment please", "appointment please", "need to see", "want to see", "like to see [a/the/dr/doctor]",
            "need to come in", "want to come in", "like to come in", "come in for", "be seen", "fix [a/an] appointment",
            "looking for an appointment", "looking to get", "new appointment", "request an appointment", "try for",
            "prefer an appointment", "book in", "take an appointment",
        ]),
        (Signs.Mention,
        [
            "have an/the appointment", "appointment for/on/at/with", "a slot", "first appointment", "demo", "an appointment",
            "book it/that/this/one", "reserve it/that/this", "schedule it/that/this", "booking it",
        ]),
        (Signs.Steering, ["set it", "make it", "do it"]),
        (Signs.Goodbye,
        [
            "bye", "bye bye", "goodbye", "good bye", "bye for now", "see you", "see you later/soon/then/tomorrow/there", "see ya",
            "later alligator", "talk to you later", "take care",
            "have a good/nice/great/lovely/wonderful day/one/evening/weekend/night/afternoon", "good night", "farewell", "hang up",
            "that is all", "that is all for now/today", "that is all thanks", "that will be all", "that will be all for now/today",
            "that is all i need/needed/want [for] [now/today]", "that was all", "that was all i needed", "that is everything",
            "that is everything for now/today", "that is it for now/today", "nothing else", "nothing more", "i am done",
            "i am done for now/today", "we are done", "that will do for now/today", "i am all set", "all set for now/today",
            "i have got to go", "i have to go", "got to go", "gotta go", "ciao", "cheerio", "you can go now", "end the call",
            "end call", "i am good for now/today", "nothing at the moment", "done for now/today",
            "that would be all", "that would be all for now/today", "that it it", "it for now", "all for today/now",
            "everything for today/now", "until then", "till then", "so long",
        ]),
        (Signs.Greeting,
        [
            "hi", "hi there", "hello", "hello there", "hey", "hey there", "heya", "hiya", "howdy", "greetings", "good morning",
            "good afternoon", "good evening", "good day", "g'day", "gday", "yo", "hola", "morning all", "afternoon all", "evening all",
            "anyone there", "is anyone there", "are you there", "hullo",
        ]));

    /// <summary>How many tokens make the sign; 0 for none.</summary>
    public static int Read(in Line line, int at, out Signs sign) => Book.Read(line, at, out sign);
}
