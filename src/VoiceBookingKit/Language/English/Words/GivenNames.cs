namespace VoiceBookingKit.Language.English.Words;

/// <summary>Widespread given names; they only tip the balance where a lower-case word could be a name or not.</summary>
internal static class GivenNames
{
    private const string Names =
        "aaron abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra alexis alfred ali alice " +
        "alicia alison allan allison alyssa amanda amber " +
        "amelia amir amit amy ana andre andrea andres andrew andy angel angela angelina anita ann anna anne annette annie anthony " +
        "antonio april aria arthur arun asha ashley audrey austin ava ayesha " +
        "barbara beatrice becky ben benjamin bernard beth bethany betty beverly bill billy bob bobby bonnie brad bradley brandon " +
        "brenda brian brianna bridget bruce bryan caleb cameron " +
        "camila carl carla carlos carmen carol caroline carolyn cassandra catherine cathy cecilia chad charles charlie charlotte " +
        "chelsea chen cheryl chloe chris christian christina christine christopher " +
        "cindy claire clara claudia clifford cody colin connie connor craig crystal curtis cynthia daisy dale damian dan dana daniel " +
        "daniela danielle danny darren dave david dawn " +
        "dean deborah debra denise dennis derek diana diane diego dmitri dolores dominic don donald donna doris dorothy doug douglas " +
        "dylan earl eddie edgar edith eduardo edward edwin eileen elaine " +
        "eleanor elena eli elijah elisa elizabeth ella ellen emily emma eric erica erik erin esther ethan eugene eva evan evelyn " +
        "farah fatima felix fernando fiona florence frances francesca francis francisco " +
        "frank fred frederick gabriel gabriela gail gareth gary gavin gemma george gerald geraldine gina gladys glen glenn gloria " +
        "gordon grace graham greg gregory guillermo hannah hans harold harriet harry " +
        "hassan hazel heather hector heidi helen helena henry herbert holly howard hugh hugo ian ibrahim ines ingrid irene iris isaac " +
        "isabel isabella ivan jack jackie jackson jacob jacqueline jake james jamie jan jane janet janice " +
        "jared jasmine jason javier jay jean jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy " +
        "jo joan joanna joanne joe joel johan john johnny jon jonathan jordan jorge jose joseph " +
        "josh joshua joy joyce juan juanita judith judy julia julian juliana julie juliet june justin karen karl kate katherine " +
        "kathleen kathryn kathy katie kayla keith kelly ken kenneth kerry kevin khalid kim kimberly kirsten kristen kristin kumar " +
        "kurt kyle lance larry laura lauren laurie lawrence layla leah lee leo leon leonard leslie lewis liam lillian lily linda " +
        "lindsay lisa liz logan lois lori lorraine louis louise lucas lucia lucy luis luke lydia lynn mabel " +
        "madison maggie mahmoud malcolm mandy manuel marc marcel marcia marco marcus margaret maria mariam marie marilyn mario marion " +
        "marjorie mark marlene marta martha martin marvin mary mason mateo matt matthew maureen maurice max maya megan mehmet mei " +
        "melanie melissa mia michael michaela michelle miguel mike mildred miranda mohamed mohammed moira molly monica morgan " +
        "muhammad nadia nancy naomi natalia natalie natasha nathan nathaniel neil nicholas nick nicola nicole nigel nina noah nora " +
        "norma norman olga " +
        "oliver olivia omar oscar owen pablo pamela patricia patrick paul paula pauline pedro peggy penny perry peter phil philip " +
        "phillip phoebe phyllis pierre pooja preeti priya rachel rafael rahul raj rajesh ralph ramon randy raul ravi ray raymond " +
        "rebecca regina " +
        "renee ricardo richard rick ricky rita robert roberta roberto robin rodney roger roland ron ronald rosa rose rosemary ross " +
        "roy ruby russell ruth ryan sabrina sally sam samantha samuel sandra sandy sanjay sara sarah saskia scott sean sebastian " +
        "sergei sergio seth shane " +
        "shannon sharon shaun shawn sheila shirley simon sofia sonia sophia sophie stacy stanley stella stephanie stephen steve " +
        "steven stuart sue sunil susan suzanne sylvia tamara tammy tanya tara tariq ted teresa terry theo theodore theresa thomas " +
        "tiffany tim timothy tina " +
        "todd tom tommy toni tony tracey tracy travis trevor tyler ursula valerie vanessa vera vernon veronica vicki vicky victor " +
        "victoria vijay vincent viola virginia vivian wade walter wanda warren wayne wendy wesley will william willie winston xavier " +
        "yasmin yolanda yusuf yvonne zachary zara zoe";

    public static void AddTo(Dictionary<string, Lexeme> words) => words.Class(WordClass.GivenName, Names);
}
