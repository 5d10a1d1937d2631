using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>One piece of the history, and the model's items that stand for it.</summary>
internal sealed class RememberedWords(IRealtimeConnection connection, Func<string> newId)
{
    // Fewer letters may be found anywhere.
    private const int FewestLetters = 6;

    private readonly List<Part> _parts = [];
    private string _text = "";

    public bool IsEmpty => _parts.Count == 0;

    public string? LastItem => _parts.Count == 0 ? null : _parts[^1].ItemId;

    /// <summary>The model has these items already; false when there are none.</summary>
    public bool Adopt(IReadOnlyList<string> items)
    {
        _parts.AddRange(items.Select(item => new Part(item, 0, 0, null)));
        return items.Count > 0;
    }

    public async Task AddAsync(RealtimeItem item, string? after, CancellationToken cancellationToken)
    {
        await connection.AddAsync(item, after, cancellationToken).ConfigureAwait(false);
        _parts.Add(new Part(item.Id, 0, 0, null));
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
            await connection.RemoveAsync(part.ItemId, cancellationToken).ConfigureAwait(false);
        _parts.Clear();
    }

    /// <summary>The receptionist's words as they stand now: more than before, or fewer because the caller did not hear the rest.</summary>
    /// <param name="text">All of them.</param>
    /// <param name="after">The item before.</param>
    /// <param name="answers">The model's answers that no words were found for; those that are found are taken out.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    public async Task ReviseAsync(string text, string? after, List<RealtimeResponse> answers, CancellationToken cancellationToken)
    {
        var kept = text.AsSpan().CommonPrefixLength(_text);
        if (kept < _text.Length)
            await CutAsync(kept, after, cancellationToken).ConfigureAwait(false);
        var at = kept;
        foreach (var answer in answers.Where(answer => answer.ItemId is not null).ToList())
        {
            var (rest, own) = (new PlainLetters(text[at..]), new PlainLetters(answer.Words));
            var (place, letters) = Find(own.Text, rest.Text);
            if (letters == 0)
                continue;
            var (from, to) = (at + rest.PlaceOf(place), at + rest.EndOf(place + letters));
            await SayAsync(text, at, from, after, cancellationToken).ConfigureAwait(false);
            if (letters < own.Text.Length)
                await connection.TruncateAsync(answer.ItemId!, answer.TimeOf(own.EndOf(letters)), cancellationToken).ConfigureAwait(false);
            _parts.Add(new Part(answer.ItemId!, from, to, answer));
            answers.Remove(answer);
            at = to;
        }
        await SayAsync(text, at, text.Length, after, cancellationToken).ConfigureAwait(false);
        _text = text;
    }

    private async Task CutAsync(int kept, string? after, CancellationToken cancellationToken)
    {
        foreach (var part in _parts.Where(part => part.To > kept).ToList())
        {
            var heard = part.From < kept ? _text[part.From..kept] : "";
            if (part.Own is { } answer && heard.Length > 0)
            {
                var place = new PlainLetters(answer.Words).EndOf(new PlainLetters(heard).Text.Length);
                await connection.TruncateAsync(part.ItemId, answer.TimeOf(place), cancellationToken).ConfigureAwait(false);
                _parts[_parts.IndexOf(part)] = part with { To = kept };
                continue;
            }
            _parts.Remove(part);
            await connection.RemoveAsync(part.ItemId, cancellationToken).ConfigureAwait(false);
            await SayAsync(_text, part.From, Math.Max(kept, part.From), after, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Words that another voice said.</summary>
    private async Task SayAsync(string text, int from, int to, string? after, CancellationToken cancellationToken)
    {
        if (!text[from..to].Any(char.IsLetterOrDigit))
            return;
        var item = new RealtimeItem.Agent(newId(), text[from..to].Trim());
        await connection.AddAsync(item, LastItem ?? after, cancellationToken).ConfigureAwait(false);
        _parts.Add(new Part(item.Id, from, to, null));
    }

    /// <summary>Where the most of an answer's beginning is found.</summary>
    private static (int Place, int Letters) Find(string own, string said)
    {
        for (var letters = Math.Min(own.Length, said.Length); letters >= Math.Min(FewestLetters, Math.Max(1, own.Length)); letters--)
        {
            if (said.AsSpan().IndexOf(own.AsSpan(0, letters)) is var place and >= 0)
                return (place, letters);
        }
        return (0, 0);
    }

    private sealed record Part(string ItemId, int From, int To, RealtimeResponse? Own);
}
