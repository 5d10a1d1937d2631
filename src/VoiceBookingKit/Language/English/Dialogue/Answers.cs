using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

internal enum Answer
{
    None,

    /// <summary>Yes, whatever polite words follow.</summary>
    Yes,

    /// <summary>A yes only when nothing else is said: "okay".</summary>
    Acknowledgement,

    /// <summary>A yes or no only when nothing else is in the sentence: "I do", "it isn't".</summary>
    EchoedYes,
    EchoedNo,

    /// <summary>A yes that may be put as a question: "can you book it?"</summary>
    Request,

    No,

    /// <summary>Neither: "maybe".</summary>
    Hedge,
}

/// <summary>The words that say yes, no or maybe.</summary>
internal static class Answers
{
    private const string Fine =
        "right/correct/fine/good/great/perfect/ok/okay/nice/lovely/wonderful/ideal/excellent/awesome/cool/brilliant/alright";

    private static readonly PhraseBook<Answer> Book = new(
        (Answer.Yes,
        [
            "yes", "yeah", "yea", "yep", "yup", "yah", "ya", "yass", "yess", "aye",
            "yes sir/ma'am/indeed/please/definitely/absolutely", "yes i do/am/would/did/have/can/will/confirm", "yes it is/does/was",
            "yes it works",
            "yes that is right/correct/it/fine/good/me/true", "yes you are right/correct", "you are right/correct", "uh huh", "uhuh",
            "mm hm", "mhm", "mm hmm", "mmhm", "mmhmm", "mm", "uh-huh", "sure", "sure thing", "surely", "for sure", "certainly",
            "definitely",
            "most definitely", "absolutely", "totally", "of course", "indeed", "exactly", "precisely", "affirmative", "correct",
            "right on", "you bet", "you got it", "roger", "amen", "si", "oui", "ja",
            "that is [all/exactly/quite/absolutely] " + Fine, "that is it/true/me/acceptable/accurate",
            "it is [all/exactly/quite/absolutely] right/correct/fine/good/great/perfect/ok/okay/true/lovely/excellent/alright/nice",
            "that is fine as well", "that is all correct/right/good/fine", "this is right/correct/fine/good/great/perfect/ok",
            "that one is good/fine/great/perfect", "that one sounds/works/looks good/great/fine/perfect", "that one works",
            "that one/time/day/slot sound/sounds/looks/seems [very/really/just] good/great/fine/perfect/nice/okay/ok/lovely/cool",
            "that one/time/day/slot will/would [be] work/do/suit/fit/good/great/fine/perfect", "that [one/time/day] still works",
            "that time/day works",
            "everything is/seems/looks/sounds right/correct/good/fine/perfect/great", "everything seems correct",
            "all correct/good/right/set", "all of that/it sounds/looks/is good/great/right/correct/fine",
            "that/it/this/he/she/which sounds/sound/looks/seems [very/really/pretty/quite/just/so] " + Fine,
            "sounds/looks/seems [very/really/pretty/all/so/just] " + Fine,
            "that/it/this works", "that/it/this works well/fine/great/perfectly/nicely/better", "works for me", "works fine",
            "that/it/this will/would/should/could/can [really/also] work/do/suit/help",
            "that/it/this will/would/should be [just/all/very/really/absolutely] " + Fine, "that/it will/would be [very/really] helpful",
            "that/it/this suits [me]", "that/it/this fits", "suits me", "fine by/with me", "fine for me", "good for/with me",
            "i am good/fine/ok/okay/happy with that/it/this", "i would love that/to/it", "i love it",
            "go ahead", "please go ahead", "go for it", "please do", "do it", "please do it", "do that", "please do that", "do so",
            "make it so", "let us do it/that/this", "let us go", "let us go ahead", "let us go with that/it/this",
            "let us book it/that", "proceed", "please proceed", "carry on",
            "book it", "book that", "book this", "please book it/that/this", "book it please", "book me in", "please book me in",
            "go ahead and book it/that", "confirm", "confirmed", "i confirm", "i would like to confirm", "hell/heck yes/yeah",
            "please confirm", "confirm it/that/this", "please confirm it/that", "i accept", "accept", "accepted", "i agree", "agreed",
            "deal", "lock it in", "lock that in", "reserve it", "reserve that", "schedule it", "set it up", "put me down",
            "sign me up",
            "i will take it/that/this", "i will take that/this one", "i want that one",
            "count me in", "yes please", "yes please do/go", "yes please go ahead", "yes please book it/that/this", "pretty please",
            "gladly", "happily", "with pleasure", "by all means", "why not",
            "do not see why not", "i do not see why not",
            "i guess so", "i think so", "i suppose so", "i believe so", "so be it", "no problem", "no problems", "no problem at all",
            "not a problem", "no worries", "no objection/objections", "no issue/issues", "no doubt", "no question",
            "could not be better", "nothing wrong with that",
            "no [no] that is [all/totally/perfectly] fine/good/ok/okay/great/perfect/right/correct/alright/cool/lovely",
            "no it is [all] fine/ok/okay/good/perfect/great/alright/right/correct", "no that/it works", "no that/it will work/do",
            "no that sounds/looks good/great/fine/right/perfect", "no go ahead", "no please do/go", "no please go ahead",
            "no all good", "no problem go ahead", "no everything is fine/good/right/correct",
            "okay go ahead", "ok go ahead", "my answer is yes", "the answer is yes", "i said yes", "that would be lovely", "👍", "👌",
            "✅", "🙏", "i can do that", "i can make that/it", "i can make that work", "that is what i want/wanted/need/said/meant",
            "that is the one", "that will do nicely", "true", "accurate", "approved", "ok book it",
        ]),
        (Answer.Acknowledgement,
        [
            "ok", "okay", "okey", "okey dokey", "alright", "all right", "alrighty", "right", "great", "perfect", "good", "fine",
            "cool", "nice", "lovely", "wonderful", "excellent", "brilliant", "awesome", "fantastic", "amazing", "super", "splendid",
            "terrific", "marvelous", "marvellous",
            "fabulous", "very good", "very nice", "very well", "just perfect", "sweet", "good idea", "that is it", "ideal", "all good",
            "fair enough", "if you like", "beautiful", "outstanding", "delightful", "bingo", "works", "word", "righto",
            "right you are",
        ]),
        (Answer.EchoedYes,
            [
                "i do", "i would", "i am", "we are", "it is", "it does", "that does it", "you can", "you may", "please", "i am in",
                "i would like that/it/this", "i like that/it/this", "i want it/that", "i will have it/that", "y", "k", "kk",
            ]),
        (Answer.EchoedNo,

            [
                "i am good/fine/okay/ok/alright", "i am all right/good", "n", "i do not", "i am not", "it is not", "they are not",
                "i can not", "can not", "i would not", "i will not",
            ]),
        (Answer.Request,
        [
            "can/could/would/will you [please] book it/that/this", "can/could/would/will you [please] confirm it/that/this",
            "can/could/would/will you [please] go ahead", "can/could/would/will you [please] do that/it",
            "can/could we [please] do that", "can/could you [please] reserve/schedule it/that/this", "sure why not", "yeah why not",
            "yes why not", "ok why not", "okay why not", "why not",
        ]),
        (Answer.No,
        [
            "no", "nope", "nah", "naw", "nay", "na", "nuh uh", "uh uh", "uh-uh", "no no", "no no no", "no sir/ma'am", "no thanks",
            "no thank you", "no way", "no i do not", "no it is not", "no that is not", "negative", "never", "not really", "not at all",
            "not exactly", "not quite", "not yet", "not now", "not today thanks", "not that", "not this", "not that one",
            "not interested", "not for me", "not good", "not right", "not correct", "not ok/okay", "not anymore",
            "absolutely/definitely/certainly/probably/of-course not", "of course not", "i do not think so", "do not think so",
            "do not", "please do not", "do not do that/it", "do not book it/that/anything", "i do not want that/it/this/to",
            "i do not like that/it",
            "i am afraid not", "i guess not", "i think not", "i would rather not", "rather not", "i would prefer not to", "better not",
            "that is wrong", "that is not right/correct/it/true/good/fine/me", "that is [all] incorrect", "it is wrong",
            "it is not right/correct", "it is incorrect", "wrong", "incorrect", "false", "not true",
            "that/it does/will/would/can not work/do/suit/fit", "that/it will not work", "that is no good",
            "that is not what i said/meant/want/wanted",
            "that/it does not work/suit/sound right/good", "does not work", "will not work", "i can not do/make that/it",
            "can not do/make that/it", "yeah no", "yes no", "yeah nah", "none of those/them/these", "none", "neither",
            "neither of them/those", "nothing", "stop", "no stop", "hell no", "👎", "❌", "cancel that", "that is not going to work",
            "thanks but no thanks", "no can do", "i disagree", "disagree",
            "hmm no", "no siree", "by no means", "scratch that", "forget it", "forget that", "never mind", "nevermind",
            "my answer is no", "the answer is no", "i said no", "actually no",
            "the/my name/email/phone/number/day/date/time/service is wrong/incorrect", "the/my email address is wrong/incorrect",
            "the/my name/email/phone/number/day/date/time/service is not right/correct", "the/my email address is not right/correct",
            "the/my first/last/second/family name is wrong/incorrect", "the/my surname is wrong/incorrect", "you got the/my first/last/family name wrong", "you got the/my surname wrong",
            "you got the/my name/email/phone/number/day/date/time/service wrong", "you got the/my email address wrong",
            "that is not my name/email/phone/number",
            "change the/my name/email/phone/number/day/date/time/service", "change the/my email address",
        ]),
        (Answer.Hedge,
        [
            "maybe", "perhaps", "possibly", "probably", "i am not sure", "not sure", "i do not mind/care", "do not mind/care",
            "unsure", "i do not know", "do not know", "dunno", "i dunno", "no idea", "i have no idea", "no clue", "no preference",
            "i have no preference", "no particular", "no one", "no matter", "no rush", "no hurry", "no email", "no phone",
            "let me think", "let me check", "let me see", "it depends", "depends", "that depends", "we will see", "kind/sort of",
            "kinda", "sorta", "i guess", "i suppose", "might", "i might", "could be",
            "i am thinking", "i will think about it", "i am not certain", "not certain", "hard to say", "who knows", "we will see",
            "yes and no", "more or less", "almost", "nearly", "not necessarily", "i hope so", "not bad", "no longer", "no name",
            "i think",
        ]));

    private static readonly PhraseBook<bool> Openers = new((true,

        [
            "hi", "hello", "hey", "hi there", "oh", "ah", "and", "so", "then", "now", "well", "thank you", "thanks",
            "thank you very/so much", "thanks a lot", "please", "ooh", "wow", "ha", "haha", "and yes",
        ]));

    /// <summary>How many tokens answer; 0 for none.</summary>
    public static int Read(in Line line, int at, out Answer answer) => Book.Read(line, at, out answer);

    /// <summary>Steps over greetings, thanks and hesitation.</summary>
    public static int SkipOpeners(in Line line, int at, int end)
    {
        while (at < end)
        {
            if (Book.Read(line, at, out _) > 1)
                return at;
            var next = line.SkipPauses(at);
            if (next == at && line[at].Kind == TokenKind.Symbol)
                next++;
            if (next == at)
                next += Openers.Read(line, at, out _);
            if (next == at)
                return at;
            at = next;
        }

        return at;
    }
}
