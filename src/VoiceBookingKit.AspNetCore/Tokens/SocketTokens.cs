using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace VoiceBookingKit.AspNetCore.Tokens;

/// <summary>Gives out tokens that open one socket, for one origin, for a short while; nothing is kept of those that are not used.</summary>
internal sealed class SocketTokens(ISeal seal, TimeSpan lifetime, TimeProvider clock)
{
    private const string Purpose = "socket";
    private const int NonceBytes = 16;
    private const int OriginBytes = 16;
    private const int TokenBytes = sizeof(long) + NonceBytes + OriginBytes;

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _used = [];

    public string Create(string origin)
    {
        Span<byte> content = stackalloc byte[TokenBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, (clock.GetUtcNow() + lifetime).ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(content.Slice(sizeof(long), NonceBytes));
        HashOf(origin).CopyTo(content[(sizeof(long) + NonceBytes)..]);
        return seal.Close(Purpose, content);
    }

    /// <summary>Takes a token: the first time that it is shown, in time, by the origin that it was given to.</summary>
    public TokenVerdict Use(string? token, string origin)
    {
        if (token is null || !seal.TryOpen(Purpose, token, out var content) || content.Length != TokenBytes)
            return TokenVerdict.Invalid;
        if (!CryptographicOperations.FixedTimeEquals(HashOf(origin), content.AsSpan(sizeof(long) + NonceBytes)))
            return TokenVerdict.Invalid;
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content));
        if (expires <= clock.GetUtcNow())
            return TokenVerdict.Expired;
        ForgetExpired();
        return _used.TryAdd(new Guid(content.AsSpan(sizeof(long), NonceBytes)), expires) ? TokenVerdict.Accepted : TokenVerdict.Used;
    }

    private void ForgetExpired()
    {
        var now = clock.GetUtcNow();
        foreach (var (nonce, expires) in _used)
        {
            if (expires <= now)
                _used.TryRemove(nonce, out _);
        }
    }

    private static ReadOnlySpan<byte> HashOf(string origin) => SHA256.HashData(Encoding.UTF8.GetBytes(origin)).AsSpan(..OriginBytes);
}

/// <summary>What a token is worth.</summary>
internal enum TokenVerdict
{
    /// <summary>It opens a socket now, and never again.</summary>
    Accepted,

    /// <summary>It is none of ours, or was given to another origin.</summary>
    Invalid,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It has opened a socket before.</summary>
    Used,
}
