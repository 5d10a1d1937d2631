using System.Text;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace ConsoleHost.Tests.Callers;

/// <summary>What happened in a call, line by line of the caller: what the host made of each, and how often it answered.</summary>
internal sealed class CallLog : IChatOutput
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _answer = new();
    private readonly List<AppointmentView> _booked = [];
    private bool _isSpoken;
    private bool _wasCut;
    private int _answers;
    private string _line = "";
    private string _heard = "";

    /// <summary>How many lines the caller has said.</summary>
    public int Lines { get; private set; }

    /// <summary>Lines of which a part was taken for a turn while the caller was still speaking.</summary>
    public int CutShort { get; private set; }

    /// <summary>Lines that were answered more than once.</summary>
    public int AnsweredTwice { get; private set; }

    /// <summary>Lines of which other words were heard than those that were said, or none.</summary>
    public int Misheard { get; private set; }

    /// <summary>Lines, or parts of them, that the host heard no word of.</summary>
    public int NotUnderstood { get; private set; }

    /// <summary>The appointments that the host said it had booked.</summary>
    public IReadOnlyList<AppointmentView> Booked => _booked;

    public Task WriteAsync(SessionEvent happened, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            switch (happened)
            {
                case SessionEvent.Transcript { Role: TranscriptRole.User, IsFinal: true } turn:
                    _text.AppendLine($"    heard: {turn.Text}");
                    _heard += turn.Text;
                    if (_isSpoken && !_wasCut)
                    {
                        _wasCut = true;
                        CutShort++;
                    }
                    break;
                case SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true } turn:
                    _text.AppendLine($"  Agent:  {turn.Text}");
                    _answer.Append(turn.Text).Append(' ');
                    if (++_answers == 2 && Lines > 0)
                        AnsweredTwice++;
                    break;
                case SessionEvent.Confirmed { Kind: ChangeKind.Booked } booked:
                    _booked.Add(booked.Appointment);
                    break;
            }
        }
        return Task.CompletedTask;
    }

    public Task EndTurnAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void LineBegins(string line)
    {
        lock (_gate)
        {
            JudgeLine();
            (_line, _heard) = (line, "");
            _text.AppendLine($"  Caller: {line}");
            (_isSpoken, _wasCut, _answers) = (true, false, 0);
            Lines++;
        }
    }

    public void LineEnds()
    {
        lock (_gate)
            _isSpoken = false;
    }

    /// <summary>The call is over.</summary>
    public void Close()
    {
        lock (_gate)
            JudgeLine();
    }

    private void JudgeLine()
    {
        if (_heard.Length == 0 && _line.Length > 0)
            NotUnderstood++;
        if (Letters(_heard) != Letters(_line))
            Misheard++;
        _line = "";
    }

    private static string Letters(string words) => string.Concat(words.ToLowerInvariant().Where(char.IsAsciiLetter));

    /// <summary>What the receptionist has said since this was last asked; null for nothing.</summary>
    public string? TakeAnswer()
    {
        lock (_gate)
        {
            var answer = _answer.ToString().Trim();
            _answer.Clear();
            return answer.Length == 0 ? null : answer;
        }
    }

    public override string ToString()
    {
        lock (_gate)
            return _text.ToString();
    }
}
