namespace VoiceBookingKit.Language.English.Words;

/// <summary>Common words, sorted by what they rule out.</summary>
internal static class EverydayWords
{
    private const string Fillers = "um uh umm uhh er erm err hmm hm mmm ah eh uhm like well";

    private const string Counted =
        "people persons person guests guest adults adult kids kid children child folks patients customers of minutes minute mins min " +
        "hour hours hr hrs " +
        "day days week weeks month months year years dollars dollar bucks pounds euros cents pence percent street st avenue ave road rd lane drive " +
        "boulevard blvd miles mile km blocks block times appointments bookings slots sessions visits things thing questions question " +
        "options option other others more " +
        "different digits stars points dogs cats cars items seconds second weeks nights friends employees rooms room seats seat tickets " +
        "reasons services therapists doctors names numbers letters words inches feet kilos lbs copies left siblings sons daughters " +
        "old thousand hundred million quid grand calls meetings places ways step steps star fares riders rides";

    private const string Common =
        "a about able absolutely actually after afternoon again all alright also always am an and another any anybody anyone anything " +
        "anytime appointment " +
        "appointments appreciate are around as ask asking at available availability away back bad be because been before being best " +
        "better between big book booked " +
        "booking both bye but by call called calling can cancel canceling cancelling change check checking come coming confirm " +
        "confirmed could curious customer date day " +
        "days did do does doing done down during each earlier earliest early easy either else email emails enough evening ever every " +
        "everything exactly " +
        "excellent except excited existing fantastic few fine first flexible for forget free from full fully get getting give glad go " +
        "goes going gone good goodbye got great guess " +
        "had happy hard has have having he hello help her here hers hey hi him his hold home hope hoping hour hours how human hurry i " +
        "if ill important in inquiring " +
        "instead interested into is it its just keep kind know last late later latest least leave let like line little long look looking lot lunch " +
        "made make makes making many may maybe me mean meant message midday midnight might mine minute minutes misheard misspelled misspelt moment month months " +
        "more morning most " +
        "move moving much must my myself name need needed needing needs never new next nice night no nobody none noon nope not " +
        "nothing now number of " +
        "off oh ok okay old on once one only open or other our out over own patient pay perfect person phone please pleased pm possible prefer pretty " +
        "problem put question quick quite rather ready real really reason regular regarding reschedule rescheduling return returning " +
        "right running said same saw say scheduled scheduling second see seeing seem send " +
        "service set several shall she should sick sir so some somebody someone something sometime soon sorry sounds speak speaking " +
        "spell spelled spelt " +
        "start still stop stuck stupid super sure take talk talking terrible texting than thank thanks that the their them then there " +
        "these they thing think thinking " +
        "this those though through till time times tired to today together tomorrow tonight too totally try trying two until up upset " +
        "us use used usually very via " +
        "visit wait waiting want wanted wanting was way we week weekend weekends weeks welcome well were what whatever when where " +
        "whether which while who " +
        "whoever whom whose why will willing wish with wondering wonderful work working works worried would writing wrong yeah yep " +
        "yes yesterday yet you " +
        "your yours yup ya able afraid busy certain confused delighted driving done due fed feeling fond from good great here hungry " +
        "honestly in interested " +
        "leaving lost mad near not off okay out outside over perfectly alone available sad scared serious somewhat somewhere supposed " +
        "surprised thirsty " +
        "traveling travelling unable unavailable unhappy unsure urgent using wonder ringing phoning emergency awesome cool brilliant " +
        "lovely amazing weird strange " +
        "crazy ridiculous hell joke robot bot machine computer ai assistant agent receptionist anyway anyways address account correct incorrect " +
        "dentist doctor therapist psychologist psychiatrist counselor haircut massage consultation demo session meeting slot checkup " +
        "cleaning follow followup " +
        "spelling surname dot underscore dash hyphen gmail yahoo hotmail outlook com afternoons mornings evenings local american " +
        "english spanish french german italian " +
        "chinese indian irish scottish welsh dutch polish british canadian mexican japanese european living based located closer far " +
        "tall young married single retired pregnant allergic diabetic vegan disabled deaf blind " +
        "friend wife husband mother father mom dad mum son daughter brother sister boss partner kids baby dog cat everybody everyone " +
        "family emergency";

    private const string Questions =
        "what when where who whom which why how is are am do does did can could would will should shall may have has was were";

    private const string Particles =
        "de da di do du del dela della der den des dos das la le les lo van von vander ter ten zu zur af av bin ibn binti al el y e " +
        "st san santa mac";

    public static void AddTo(Dictionary<string, Lexeme> words)
    {
        words.Class(WordClass.Filler, Fillers);
        words.Class(WordClass.Counted, Counted);
        words.Class(WordClass.Common, Common);
        words.Class(WordClass.Asks, Questions);
        words.Class(WordClass.Particle, Particles);
    }
}
