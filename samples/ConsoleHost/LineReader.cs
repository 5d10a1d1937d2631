using System.Text;

namespace ConsoleHost;

/// <summary>Reads lines that end with a line feed, and only with one: a stray carriage return inside of a line does not make two of it.</summary>
/// <remarks>Invalid UTF-8 becomes the replacement character, so every line in can be a line out.</remarks>
internal sealed class LineReader(Stream input) : IDisposable
{
    private readonly StreamReader _reader = new(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false));
    private readonly char[] _buffer = new char[4096];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _length;

    /// <summary>The next line without its end, or null when there are no more.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var end = Array.IndexOf(_buffer, '\n', _at, _length - _at);
            _line.Append(_buffer, _at, (end < 0 ? _length : end) - _at);
            _at = end < 0 ? _length : end + 1;
            if (end >= 0)
                return Take();
            _length = await _reader.ReadAsync(_buffer, cancellationToken);
            _at = 0;
            if (_length == 0)
                return _line.Length > 0 ? Take() : null;
        }
    }

    public void Dispose() => _reader.Dispose();

    private string Take()
    {
        if (_line.Length > 0 && _line[^1] == '\r')
            _line.Length--;
        var line = _line.ToString();
        _line.Clear();
        return line;
    }
}
