using VoiceBookingKit.Language.English.Dates;
using VoiceBookingKit.Language.English.Times;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>A date or a time that some tokens of the line name.</summary>
internal struct Mention
{
    public bool IsDate;

    /// <summary>First token.</summary>
    public int From;

    /// <summary>Just after the last token.</summary>
    public int End;

    public DateMatch Date;
    public TimeMatch Time;

    /// <summary>Taken back by the caller, or said again better by a neighbour.</summary>
    public bool IsDropped;

    /// <summary>Named only to say that it doesn't suit.</summary>
    public bool IsRejected;
}

/// <summary>The mentions of one line, in the order said; what comes after the room is full is not kept.</summary>
internal ref struct MentionList(Span<Mention> room)
{
    public const int Room = 24;

    private readonly Span<Mention> _room = room;

    public int Count { get; private set; }

    public readonly ref Mention this[int index] => ref _room[index];

    public void AddDate(int from, int end, DateMatch date) => Add(new Mention { IsDate = true, From = from, End = end, Date = date });

    public void AddTime(int from, int end, TimeMatch time) => Add(new Mention { From = from, End = end, Time = time });

    private void Add(Mention mention)
    {
        if (Count < _room.Length)
            _room[Count++] = mention;
    }
}
