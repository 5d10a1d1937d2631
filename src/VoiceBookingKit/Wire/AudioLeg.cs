using System.Buffers.Text;
using System.Security.Cryptography;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Wire;

/// <summary>The sound of one session, carried by one socket at a time; it outlives each of them.</summary>
/// <remarks>Safe from many threads. Disposing it turns the ticket worthless and has the socket closed; the session goes on.</remarks>
public sealed class AudioLeg : IDisposable
{
    private const int TicketBytes = 32;

    private readonly Lock _gate = new();
    private readonly Action<AudioLeg> _onClosed;
    private readonly SentSound _sent;
    private CancellationTokenSource? _holder;
    private bool _isClosed;
    private bool _isLost;
    private long _received;

    internal AudioLeg(IVoiceBookingSession session, long after, Action<AudioLeg> onClosed)
    {
        (Session, _onClosed) = (session, onClosed);
        _sent = new SentSound(after);
    }

    /// <summary>The secret that opens it, in 43 characters that are safe in a URL; good for as long as the leg is open.</summary>
    public string Ticket { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TicketBytes));

    /// <summary>The session whose sound it is.</summary>
    public IVoiceBookingSession Session { get; }

    /// <summary>Bytes of the caller's voice that have arrived over all its sockets.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Whether a socket carries the sound now.</summary>
    public bool IsConnected
    {
        get
        {
            lock (_gate)
                return _holder is not null;
        }
    }

    /// <summary>Whether it was disposed.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
                return _isClosed;
        }
    }

    /// <summary>Takes it over for a socket; the one that held it until now lets go.</summary>
    /// <returns>Cancelled when another socket takes it over, or when it is disposed.</returns>
    public CancellationToken Take()
    {
        CancellationTokenSource? before;
        CancellationTokenSource mine = new();
        var token = mine.Token;
        lock (_gate)
        {
            before = _holder;
            _holder = _isClosed ? null : mine;
            if (_isClosed)
                before = mine;
            SetLost(false);
        }
        Release(before);
        return token;
    }

    /// <summary>Lets go of it, unless another has taken it over.</summary>
    /// <param name="taken">What <see cref="Take"/> gave.</param>
    public void Leave(CancellationToken taken)
    {
        CancellationTokenSource? mine = null;
        lock (_gate)
        {
            if (_holder is not null && _holder.Token == taken)
            {
                (mine, _holder) = (_holder, null);
                SetLost(true);
            }
        }
        mine?.Dispose();
    }

    /// <summary>Notes that a piece of the caller's voice has arrived.</summary>
    /// <param name="bytes">How long it was.</param>
    public void NoteReceived(int bytes) => Interlocked.Add(ref _received, bytes);

    /// <summary>Notes that a piece of the receptionist's voice was sent.</summary>
    /// <param name="sequence">Its <see cref="SessionEvent.Sequence"/>.</param>
    /// <param name="bytes">How long it was.</param>
    public void NoteSent(long sequence, int bytes)
    {
        lock (_gate)
            _sent.Note(sequence, bytes);
    }

    /// <summary>Tells where to go on for a client that came back.</summary>
    /// <param name="received">Bytes of voice that had reached it.</param>
    /// <returns>The <see cref="SessionEvent.Sequence"/> after which sound is to be sent.</returns>
    public long ContinueAfter(long received)
    {
        lock (_gate)
            return _sent.ContinueAfter(received);
    }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        CancellationTokenSource? holder;
        lock (_gate)
        {
            if (_isClosed)
                return;
            _isClosed = true;
            (holder, _holder) = (_holder, null);
            SetLost(false);
        }
        _onClosed(this);
        Release(holder);
    }

    // The socket went without the page having let go of it: its caller is waited for.
    private void SetLost(bool isLost)
    {
        if (_isLost == isLost)
            return;
        _isLost = isLost;
        if (isLost)
            Session.CallerLost();
        else
            Session.CallerBack();
    }

    private static void Release(CancellationTokenSource? holder)
    {
        holder?.Cancel();
        holder?.Dispose();
    }
}
