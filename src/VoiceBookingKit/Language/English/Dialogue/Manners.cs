using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>How an utterance steers the conversation itself.</summary>
internal static class Manners
{
    private static readonly PhraseBook<Manner> Book = new(
        (Manner.StartOver,
        [
            "start over", "start again", "start from scratch", "start from the beginning/start/top", "start all over", "begin again",
            "restart", "let us start over/again/fresh", "reset", "from the top", "from the beginning", "start anew",
            "back to the beginning/start", "do over", "wipe that", "clear everything", "forget everything", "new booking instead",
        ]),
        (Manner.Repeat,
        [
            "what was that", "say that again", "say it again", "can/could you [please] repeat [that]", "repeat that",
            "repeat [it] please", "repeat", "come again", "pardon", "pardon me", "i beg your pardon", "beg your pardon",
            "i did not catch that", "did not catch that", "i did not hear [you/that]", "did not hear [that/you]", "i did not get that",
            "did not get that", "what did you say", "say again", "one more time", "once more", "sorry what", "what sorry",
            "i missed that", "missed that", "could not hear you/that", "i can not hear you", "what were they again",
            "what were those times again", "what are my options again", "again please", "what are they again",
            "what are the times again", "read that/them/it back", "read that/them again", "excuse me what", "you what",
            "tell me again", "what time was that", "what day was that", "remind me of the times",
        ]),
        (Manner.Thanks,
        [
            "thanks", "thank you", "thx", "ty", "cheers", "much appreciated", "i appreciate it/that", "appreciate it", "many thanks",
            "thanks a lot/bunch/million", "thank you so/very much", "thank u", "ta",
            "thank you for [all] [of] your/the help/time/assistance/support [today]",
            "thank you so/very much for [all] [of] your/the help/time/assistance/support [today]",
            "thanks for [all] [of] your/the help/time/assistance/support/info/information [today]", "thanks so much for [all] [of] your help [today]",
            "thanks for that/this/everything", "thank you for that/this/everything",
            "i [really] appreciate it/that/your/the [help/time/assistance]", "grateful",
        ]),
        (Manner.SmallTalk,
        [
            "how are you", "how are you doing [today]", "how are you today", "how is it going [today]",
            "how is your day [going] [today]", "how do you do", "what is up", "nice weather [today]", "lovely weather [today]",
            "lovely/beautiful/nice day today", "weather is nice/lovely/beautiful/awful/terrible [today]",
            "what is the weather [like] [today]", "nice to meet you", "pleased to meet you", "good to hear from you", "tell me a joke",
            "how have you been", "what is new", "did you see the game", "how was your weekend", "do you like your job",
            "you sound nice", "it is hot/cold/raining/sunny/beautiful today", "it is hot/cold/raining/sunny outside",
            "hope you are well", "i hope you are well", "hope you are having a good/great/nice/lovely day", "i am doing well",
            "i am well", "i am doing good/fine", "you are funny/sweet/cute/nice/great/awesome", "love your voice", "happy new year",
            "merry christmas", "happy monday/tuesday/wednesday/thursday/friday",
        ]),
        (Manner.Abuse,
        [
            "fuck", "fucking", "fuck you", "fuck off", "shit", "bullshit", "asshole", "arsehole", "bastard", "bitch", "idiot", "moron",
            "stupid", "dumb", "dumbass", "useless", "piece of crap/shit/junk", "screw you", "shut up", "go to hell", "wanker",
            "dickhead", "dick", "cunt", "you suck", "suck my", "piss off", "crap", "retard", "i hate you", "kill yourself", "imbecile",
            "jerk", "damn you", "worthless", "slut", "whore",
        ]),
        (Manner.Wait,
        [
            "hang on", "hold on", "one moment", "one second", "one sec", "one minute", "just a moment/second/sec/minute/minute/tick",
            "a moment please", "give me a moment/second/sec/minute", "give me one moment/second/sec/minute", "bear with me",
            "let me check", "let me see", "let me look", "let me think", "let me grab", "let me get my calendar/diary", "wait",
            "wait a moment/second/sec/minute", "wait please", "hold please", "two seconds", "give me five minutes", "i need to check",
            "i have to check", "checking my calendar/diary", "let me find", "i will check", "two secs", "half a sec", "un momento",
            "need to look at my calendar/diary",
        ]),
        (Manner.Unsure,
        [
            "i do not know", "do not know", "dunno", "i am not sure", "not sure", "unsure", "no idea", "no preference",
            "i have no preference", "do not mind", "i do not mind", "do not care", "i do not care", "does not matter",
            "it does not matter", "not certain", "i can not decide", "can not decide", "undecided", "maybe", "perhaps", "let me think",
            "it depends", "depends", "no clue", "hard to say", "i forgot", "i forget", "i can not remember", "do not remember",
            "i do not remember", "up to you", "i am easy", "i am flexible", "we will see", "beats me", "i might", "i am torn",
            "probably", "possibly",
        ]),
        (Manner.Declines,
        [
            "i would rather not", "rather not say", "rather not", "prefer not to", "i do not want to say/give/tell/share",
            "i do not have an email/phone/number/one", "i do not have a phone/number/mobile/cell/reference",
            "i do not have email/it/that/one", "i do not use email", "no email", "i have no email/phone", "i do not give",
            "i will not give/tell/say", "none of your business", "that is private", "it is private", "why do you need",
            "do you really need", "do you need my", "is that necessary", "is it necessary", "skip it", "skip that", "can i skip",
            "can we skip", "without an email", "not comfortable", "do not have an email", "do not have a phone", "i am not giving",
            "no phone", "i do not got", "i lost it", "i lost the", "do not have the reference/code/number",
            "i do not have the reference/code/number",
        ]),
        (Manner.Abandon,
        [
            "forget it", "forget about it", "forget that", "never mind", "nevermind", "nvm", "leave it", "let us leave it", "drop it",
            "do not bother", "do not worry about it", "i changed my mind forget it", "i give up", "abort", "go back", "stop",
            "stop it", "quit", "exit", "i do not want to book anymore", "i do not want an appointment anymore",
            "cancel this conversation", "not anymore",
        ]),
        (Manner.Correction,
        [
            "i mean", "i meant", "i said", "actually", "scratch that", "strike that", "correction", "i changed my mind",
            "i have changed my mind", "changed my mind", "change of plans", "change of plan", "on second thought/thoughts", "no wait",
            "wait no", "sorry no", "no sorry", "make that", "change that", "change it",
            "change the date/time/day/name/email/number/phone/appointment/service", "that is wrong", "that is not right/correct",
            "that is not what i said/meant/want", "you got that wrong", "got that wrong", "is wrong", "is not right", "let me correct",
            "my mistake", "oops", "not quite right", "instead", "rather than", "let me rephrase", "i misspoke", "spelled wrong",
            "that is incorrect", "not that",
        ]));

    /// <summary>Every manner that the line shows. Words of small talk and thanks are claimed: "today" in "how are you today" is no date.</summary>
    public static Manner Read(in Line line)
    {
        var found = Manner.None;
        for (var at = 0; at < line.Count; at++)
        {
            var taken = Book.Read(line, at, out var manner);
            if (taken == 0 || line.IsClaimed(at) || (line.Is(at, "i", "said") && line.Is(at - 1, "as")))
                continue;
            found |= manner | Also(line, at, manner);
            if (manner is Manner.SmallTalk or Manner.Thanks or Manner.Wait or Manner.Repeat)
                line.Claim(at, at + taken);
            at += taken - 1;
        }

        return IsBareSorry(line) ? found | Manner.Repeat : found;
    }

    // "Sorry?"
    private static bool IsBareSorry(in Line line) => line.Count == 2 && line.IsAny(0, "sorry", "huh", "what") && line.IsSymbol(1, '?');

    // Some words steer in two ways at once.
    private static Manner Also(in Line line, int at, Manner manner) => manner switch
    {
        Manner.Wait when line.Is(at, "let") && line.Is(at + 2, "think") => Manner.Unsure,
        _ => Manner.None,
    };
}
