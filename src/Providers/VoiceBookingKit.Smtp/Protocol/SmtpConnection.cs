using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Smtp.Protocol;

/// <summary>One connection to a mail server: sends lines, reads replies, each within the deadline. Used by one caller at a time.</summary>
internal sealed class SmtpConnection(SmtpOptions options) : IAsyncDisposable
{
    private const int LongestLine = 4_096;
    private const int MostLines = 200;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[LongestLine];
    private Stream _stream = Stream.Null;
    private int _start;
    private int _end;

    public bool IsEncrypted => _stream is SslStream;

    public Task ConnectAsync(CancellationToken cancellationToken) => InTimeAsync("to connect", async token =>
    {
        await _socket.ConnectAsync(options.Host!, options.PortInUse, token);
        _stream = new NetworkStream(_socket, ownsSocket: false);
        return true;
    }, cancellationToken);

    public Task EncryptAsync(CancellationToken cancellationToken) => InTimeAsync("to encrypt the connection", async token =>
    {
        // What came before the encryption may be anybody's (CVE-2011-0411 and the like).
        if (_start < _end)
            throw new DeliveryException("The mail server sent more than it was asked before the connection was encrypted.");
        var encrypted = new SslStream(_stream, leaveInnerStreamOpen: false, options.CertificateJudge);
        _stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = options.Host }, token);
        return true;
    }, cancellationToken);

    public Task<SmtpReply> ReadReplyAsync(CancellationToken cancellationToken) => InTimeAsync("to answer", ReadAsync, cancellationToken);

    /// <summary>Sends a command, which must be one line, and reads its reply.</summary>
    public Task<SmtpReply> CommandAsync(string command, CancellationToken cancellationToken) => InTimeAsync("to answer", async token =>
    {
        if (command.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
            throw new DeliveryException("A command to the mail server would be more than one line.") { IsPermanent = true };
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), token);
        return await ReadAsync(token);
    }, cancellationToken);

    /// <summary>Sends a message with its end, and reads the reply to it.</summary>
    public Task<SmtpReply> ContentAsync(string message, CancellationToken cancellationToken) => InTimeAsync("to take the message", async token =>
    {
        // A line that begins with a dot gets another, so that it is not taken for the end (RFC 5321 section 4.5.2).
        var stuffed = (message.StartsWith('.') ? "." : "") + message.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(stuffed + (stuffed.EndsWith("\r\n", StringComparison.Ordinal) ? ".\r\n" : "\r\n.\r\n")), token);
        return await ReadAsync(token);
    }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _socket.Dispose();
    }

    private async Task<SmtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await ReadLineAsync(cancellationToken);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code) || (line.Length > 3 && line[3] is not (' ' or '-')))
                break;
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
                return new SmtpReply(code, lines);
        }
        throw new DeliveryException("The mail server's answer makes no sense; is the port that of a mail server, with the right Security?");
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var end = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            if (end >= 0)
            {
                var line = Encoding.ASCII.GetString(_buffer, _start, end - _start).TrimEnd('\r');
                _start = end + 1;
                return line;
            }
            if (_start > 0)
            {
                Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
                (_start, _end) = (0, _end - _start);
            }
            if (_end == _buffer.Length)
                throw new DeliveryException("The mail server sent a line without an end.");
            var count = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (count == 0)
                throw new DeliveryException("The mail server closed the connection.");
            _end += count;
        }
    }

    private async Task<T> InTimeAsync<T>(string what, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // Networks are in real time, whatever clock the business goes by.
        using var deadline = new CancellationTokenSource(options.Timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException($"The mail server took longer than {options.Timeout.TotalSeconds:0.#} s {what}.");
        }
        catch (AuthenticationException failure)
        {
            throw new DeliveryException("The mail server's certificate is not trusted, or its encryption is not understood.", failure);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            throw new DeliveryException($"The connection to the mail server failed: {(failure as SocketException ?? failure.InnerException as SocketException)?.SocketErrorCode.ToString() ?? "broken off"}.", failure);
        }
    }
}
