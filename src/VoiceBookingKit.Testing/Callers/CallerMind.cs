using VoiceBookingKit.Testing.Callers.Hearing;
using VoiceBookingKit.Testing.Callers.Phrasing;

namespace VoiceBookingKit.Testing.Callers;

/// <summary>What a caller knows and says next.</summary>
internal sealed class CallerMind(CallerGoal goal, CallerManner manner, Dice dice, DateOnly today)
{
    private const int MostRestatements = 5;

    private readonly CallerLines _lines = new(manner, dice, today);
    private readonly HashSet<ReceptionistAsks> _answered = [];
    private int _wish;
    private int _rejections;
    private int _restatements;
    private bool _hasSlipped;
    private bool _hasChangedMind;
    private int _askedBack;
    private string? _owed;
    private bool _saidGoodbye;
    private bool _saidWhat;
    private DateOnly? _inView;

    public CallerGoal Goal { get; private set; } = goal;

    public bool IsSatisfied { get; private set; }

    private CallerWish Wish => Goal.Wishes.ElementAt(_wish);

    public string? Answer(string said)
    {
        var heard = Ear.Listen(said, today, _inView ?? Wish.From);
        if (heard.Starts.Count > 0)
            _inView = DateOnly.FromDateTime(heard.Starts[^1]);
        if (heard.IsDone && _answered.Contains(ReceptionistAsks.Purpose))
            IsSatisfied = true;
        if (heard.Asks == ReceptionistAsks.Nothing || _saidGoodbye)
            return null;
        if (IsSatisfied)
            return Goodbye();
        var words = _owed is { } owed && heard.Asks != ReceptionistAsks.Confirmation ? Pay(owed) : Reply(heard, said);
        _answered.Add(heard.Asks);
        return words is null || IsSpelled(heard.Asks) ? words : _lines.Styled(words);
    }

    private string? Reply(Heard heard, string said) => heard.Asks switch
    {
        ReceptionistAsks.Purpose or ReceptionistAsks.AnythingElse => Opening(),
        ReceptionistAsks.Service => _lines.Service(Goal),
        ReceptionistAsks.When => When(heard),
        ReceptionistAsks.Choice => Choice(heard),
        ReceptionistAsks.Name => Who(heard.Asks, _lines.Name(Goal)),
        ReceptionistAsks.Email => Who(heard.Asks, _answered.Contains(heard.Asks) ? Goal.Email : _lines.Email(Goal)),
        ReceptionistAsks.SpelledName => WhoWords.Spelled(Goal.Name),
        ReceptionistAsks.SpelledFirstName => WhoWords.Spelled(Goal.Name.Split(' ')[0]),
        ReceptionistAsks.SpelledLastName => WhoWords.Spelled(Goal.Name.Split(' ')[^1]),
        ReceptionistAsks.SpelledEmail => WhoWords.SpelledEmail(Goal.Email),
        ReceptionistAsks.Phone => "I'd rather not give my number.",
        ReceptionistAsks.Reference => _lines.Reference(Goal),
        ReceptionistAsks.CurrentDay => _lines.CurrentDay(Goal),
        ReceptionistAsks.Confirmation => Confirm(heard, said),
        ReceptionistAsks.Change => $"I'd like it {WishWords.Say(Wish, today, dice)}",
        ReceptionistAsks.Message => Restate("No thanks. "),
        _ => Restate(""),
    };

    private string? Opening()
    {
        if (!_answered.Contains(ReceptionistAsks.Purpose))
        {
            var opening = _lines.Opening(Goal, Wish);
            _hasSlipped |= opening.Slip is not null;
            _owed = opening.Slip;
            _answered.Add(ReceptionistAsks.Purpose);
            _saidWhat = CallerLines.SaysWhat(opening.Words, Goal);
            return opening.Words;
        }
        return Restate("");
    }

    private string? When(Heard heard)
    {
        if (AskBack() is { } question)
            return question;
        if (heard.IsRefusal && !GoOn())
            return GiveUp();
        if (manner == CallerManner.CorrectsItself && !_hasSlipped && Wish.IsOneDay)
        {
            _hasSlipped = true;
            var wrong = Wish with { From = Wish.From.AddDays(1), To = Wish.From.AddDays(1) };
            if (dice.Chance(0.5))
                return $"{WishWords.Say(wrong, today, dice)}, no wait, sorry, {WishWords.Day(Wish, today, dice)}";
            _owed = dice.Pick("Sorry, I said that wrong. I meant ", "No, I meant ", "Actually, not that day. ") + WishWords.Day(Wish, today, dice);
            return WishWords.Say(wrong, today, dice);
        }
        var when = _lines.When(Goal, Wish);
        if (_saidWhat || CallerLines.SaysWhat(when, Goal))
            return when;
        _saidWhat = true;
        return CallerLines.What(Goal) + when;
    }

    private string? Choice(Heard heard)
    {
        if (AskBack() is { } question)
            return question;
        foreach (var wish in Goal.Wishes)
        {
            var index = heard.Starts.ToList().FindIndex(wish.Includes);
            // A later wish is for when the earlier ones can't be had.
            if (index >= 0 && (wish == Wish || heard.IsRefusal || _rejections > 0))
                return _lines.Take(heard.Starts, index);
        }
        _rejections++;
        if ((heard.IsRefusal || _rejections > 1) && !GoOn())
            return GiveUp();
        return _lines.Insist(Wish);
    }

    private string? Who(ReceptionistAsks asked, string answer)
    {
        if (AskBack() is { } question)
            return question;
        if (manner == CallerManner.Beside && asked == ReceptionistAsks.Name && !_answered.Contains(asked))
            return dice.Pick($"You can reach me at {Goal.Email}", $"My email is {Goal.Email}");
        return answer;
    }

    private string? Confirm(Heard heard, string said)
    {
        if (heard.Starts.Count > 0 && !heard.Starts.Any(IsWanted))
            return $"No, that's not right. I'd like {WishWords.Say(Wish, today, dice)}";
        if (!CallerLines.SaysWhat(said, Goal))
            return CallerLines.WrongWhat(Goal);
        if (Goal.Errand == CallerErrand.Book && SaysWho(said) && !said.Contains(Goal.Name, StringComparison.OrdinalIgnoreCase))
            return $"No, the name is {Goal.Name}";
        if (said.Contains('@', StringComparison.Ordinal) && !said.Contains(Goal.Email, StringComparison.OrdinalIgnoreCase))
            return $"No, the email is wrong. It's {Goal.Email}";
        if (manner == CallerManner.ChangesMind && !_hasChangedMind && Goal.Errand != CallerErrand.Cancel && Goal.Otherwise.Count > 0)
        {
            _hasChangedMind = true;
            Goal = Goal with { Wish = Goal.Otherwise[0], Otherwise = [.. Goal.Otherwise.Skip(1)] };
            _wish = 0;
            return _lines.ChangeOfMind(Wish);
        }
        return _lines.Yes();
    }

    /// <summary>Whether a name is read back, right or wrong: it comes with the address.</summary>
    private bool SaysWho(string said) =>
        said.Contains('@', StringComparison.Ordinal) || said.Contains(Goal.Name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase);

    private static bool IsSpelled(ReceptionistAsks asked) => asked
        is ReceptionistAsks.SpelledName or ReceptionistAsks.SpelledFirstName or ReceptionistAsks.SpelledLastName or ReceptionistAsks.SpelledEmail;

    private bool IsWanted(DateTime start) => Goal.Errand == CallerErrand.Cancel ? start == Goal.Current : Goal.Accepts(start);

    /// <summary>Goes on to the next wish, when there is one.</summary>
    private bool GoOn()
    {
        if (_wish + 1 >= Goal.Wishes.Count())
            return _rejections < 2;
        _wish++;
        return true;
    }

    private string? AskBack()
    {
        if (manner != CallerManner.AsksBack || _askedBack >= 2 || dice.Chance(0.3))
            return null;
        return _lines.Question(_askedBack++);
    }

    private string Pay(string owed)
    {
        _owed = null;
        return owed;
    }

    private string? Restate(string before) => ++_restatements > MostRestatements ? GiveUp() : before + _lines.Everything(Goal, Wish);

    private string GiveUp()
    {
        _saidGoodbye = true;
        return "Never mind then. Goodbye.";
    }

    private string Goodbye()
    {
        _saidGoodbye = true;
        return _lines.Goodbye();
    }
}
