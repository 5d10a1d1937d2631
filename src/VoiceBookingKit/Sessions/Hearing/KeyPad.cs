using System.Text;

namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>Gathers the keys that a caller presses until they pause or press <c>#</c>; <c>*</c> takes back what was pressed.</summary>
internal sealed class KeyPad : IDisposable
{
    private const int MostKeys = 32;

    private readonly Lock _gate = new();
    private readonly StringBuilder _keys = new();
    private readonly Action<string> _onKeys;
    private readonly TimeSpan _within;
    private readonly ITimer _timer;

    /// <param name="onKeys">Is given the digits.</param>
    /// <param name="within">How long to wait for the next.</param>
    /// <param name="clock">Where time comes from.</param>
    public KeyPad(Action<string> onKeys, TimeSpan within, TimeProvider clock)
    {
        (_onKeys, _within) = (onKeys, within);
        _timer = clock.CreateTimer(_ => Give(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public static bool IsKey(char key) => char.IsAsciiDigit(key) || key is '*' or '#' or (>= 'A' and <= 'D');

    public void Press(char key)
    {
        if (key == '#')
        {
            Give();
            return;
        }
        lock (_gate)
        {
            if (key == '*')
                _keys.Clear();
            else if (char.IsAsciiDigit(key) && _keys.Length < MostKeys)
                _keys.Append(key);
            _timer.Change(_within, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Give()
    {
        string keys;
        lock (_gate)
        {
            keys = _keys.ToString();
            _keys.Clear();
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        if (keys.Length > 0)
            _onKeys(keys);
    }
}
