using System.Buffers;
using System.Globalization;

namespace VoiceBookingKit.Language.English.Words;

/// <summary>Cuts an utterance into words, numbers and symbols; its buffers are rented and given back on <see cref="Dispose"/>.</summary>
internal ref struct Tokenizer
{
    private const int LongestRead = 5000;

    // "id" opens to "i would", so a line can grow to three times its length.
    private const int Growth = 3;

    private readonly string _source;
    private readonly char[] _words;
    private readonly Token[] _tokens;
    private readonly bool[] _claimed;
    private int _wordsLength;
    private int _count;
    private bool _gap = true;

    public Tokenizer(string text)
    {
        _source = text.Length <= LongestRead ? text : text[..LongestRead];
        _words = ArrayPool<char>.Shared.Rent(_source.Length * Growth + 16);
        _tokens = ArrayPool<Token>.Shared.Rent(_source.Length * 2 + 16);
        Read();
        _claimed = ArrayPool<bool>.Shared.Rent(_count + 1);
        _claimed.AsSpan(0, _count).Clear();
    }

    public readonly Line Line => new(_source, _words.AsSpan(0, _wordsLength), _tokens.AsSpan(0, _count), _claimed.AsSpan(0, _count));

    public readonly void Dispose()
    {
        ArrayPool<char>.Shared.Return(_words);
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<bool>.Shared.Return(_claimed);
    }

    private void Read()
    {
        var at = 0;
        while (at < _source.Length)
        {
            var c = _source[at];
            if (c == '\n')
            {
                at = AddSymbol(at, c);
                _gap = true;
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                _gap = true;
                at++;
            }
            else if (char.IsLetter(c))
            {
                at = AddWord(at);
            }
            else if (char.IsDigit(c))
            {
                at = AddNumber(at);
            }
            else if (char.IsHighSurrogate(c) && at + 1 < _source.Length && char.IsLowSurrogate(_source[at + 1]))
            {
                at = AddPictogram(at);
            }
            else if (char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
            {
                at++;
            }
            else
            {
                at = AddSymbol(at, c);
            }
        }
    }

    private int AddWord(int start)
    {
        var from = _wordsLength;
        var apostrophe = -1;
        var at = start;
        for (; at < _source.Length; at++)
        {
            var c = _source[at];
            if (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                _words[_wordsLength++] = char.ToLowerInvariant(c);
            else if (IsApostrophe(c) && at + 1 < _source.Length && char.IsLetter(_source[at + 1]))
                apostrophe = _wordsLength - from;
            else
                break;
        }

        Open(start, at, from, apostrophe);
        return at;
    }

    private void Open(int start, int end, int from, int apostrophe)
    {
        var word = _words.AsSpan(from, _wordsLength - from);
        if (!Contractions.TryOpen(word, apostrophe, out var first, out var second, out var whole))
        {
            AddWordToken(start, end, from, word.Length);
            return;
        }

        if (whole is not null)
        {
            var space = whole.IndexOf(' ');
            whole.AsSpan(0, space).CopyTo(_words.AsSpan(from));
            first = space;
            second = whole[(space + 1)..];
        }

        second!.CopyTo(_words.AsSpan(from + first));
        _wordsLength = from + first + second!.Length;
        AddWordToken(start, end, from, first);
        AddWordToken(start, end, from + first, second!.Length);
    }

    private void AddWordToken(int start, int end, int from, int length) => Add(new Token
    {
        Kind = TokenKind.Word,
        Start = start,
        End = end,
        WordStart = from,
        WordLength = length,
        Value = -1,
        Lexeme = Lexicon.Find(_words.AsSpan(from, length)),
        Glued = !_gap,
    });

    private int AddNumber(int start)
    {
        var value = 0;
        var at = start;
        for (; at < _source.Length && char.IsDigit(_source[at]); at++)
            value = at - start < 9 ? value * 10 + CharUnicodeInfo.GetDecimalDigitValue(_source[at]) : -1;
        Add(new Token { Kind = TokenKind.Number, Start = start, End = at, Value = value, Lexeme = Lexeme.Unknown, Glued = !_gap });
        return at;
    }

    private int AddPictogram(int start)
    {
        var from = _wordsLength;
        _words[_wordsLength++] = _source[start];
        _words[_wordsLength++] = _source[start + 1];
        AddWordToken(start, start + 2, from, 2);
        return start + 2;
    }

    private int AddSymbol(int at, char c)
    {
        var symbol = c switch
        {
            '–' or '—' or '‐' or '‑' or '−' => '-',
            '’' or '‘' or '`' => '\'',
            '？' or '¿' => '?',
            _ => c,
        };
        Add(new Token { Kind = TokenKind.Symbol, Symbol = symbol, Start = at, End = at + 1, Value = -1, Lexeme = Lexeme.Unknown, Glued = !_gap });
        return at + 1;
    }

    private void Add(Token token)
    {
        _tokens[_count++] = token;
        _gap = false;
    }

    // Callers type the double quote beside the apostrophe's key: o"clock.
    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '"';
}
