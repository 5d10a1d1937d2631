using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace VoiceBookingKit.Speech;

/// <summary>Turns PCM16 sound of one format into another while it streams: channels are mixed or doubled, and the rate is changed by a <see cref="PcmResampler"/>.</summary>
/// <remarks>One for each stream; not safe from many threads. What it gives is only valid until it is used again. A sample cut in two between pieces is put together again.</remarks>
public sealed class PcmConverter
{
    private readonly AudioFormat _from;
    private readonly AudioFormat _to;
    private readonly PcmResampler _resampler;
    private readonly byte[] _cut;
    private short[] _mono = [];
    private short[] _resampled = [];
    private byte[] _output = [];
    private int _cutLength;

    /// <summary>Makes one.</summary>
    /// <param name="from">What comes in; 1 to 8 channels.</param>
    /// <param name="to">What goes out; 1 to 8 channels, all the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is outside of 1,000 to 384,000 Hz, or there are no channels or more than 8.</exception>
    public PcmConverter(AudioFormat from, AudioFormat to)
    {
        if (from.Channels is < 1 or > 8)
            throw new ArgumentOutOfRangeException(nameof(from), from.Channels, "There must be 1 to 8 channels.");
        if (to.Channels is < 1 or > 8)
            throw new ArgumentOutOfRangeException(nameof(to), to.Channels, "There must be 1 to 8 channels.");
        (_from, _to) = (from, to);
        _resampler = new PcmResampler(from.SampleRate, to.SampleRate);
        _cut = new byte[from.Channels * sizeof(short)];
    }

    /// <summary>Takes in a piece, and gives what it completes; may be empty.</summary>
    /// <param name="pcm">PCM16, little-endian, of any length.</param>
    public ReadOnlyMemory<byte> Convert(ReadOnlySpan<byte> pcm)
    {
        if (_from == _to && _cutLength == 0 && pcm.Length % _cut.Length == 0)
            return Copy(pcm);

        Ensure(ref _mono, ((pcm.Length + _cutLength) / _cut.Length) + 1);
        var count = 0;
        if (_cutLength > 0)
        {
            var missing = Math.Min(_cut.Length - _cutLength, pcm.Length);
            pcm[..missing].CopyTo(_cut.AsSpan(_cutLength));
            _cutLength += missing;
            pcm = pcm[missing..];
            if (_cutLength == _cut.Length)
            {
                _mono[count++] = Mix(_cut);
                _cutLength = 0;
            }
        }
        for (; pcm.Length >= _cut.Length; pcm = pcm[_cut.Length..])
            _mono[count++] = Mix(pcm);
        if (pcm.Length > 0)
        {
            pcm.CopyTo(_cut);
            _cutLength = pcm.Length;
        }

        Ensure(ref _resampled, _resampler.MaxOutput(count));
        return Write(_resampled.AsSpan(0, _resampler.Resample(_mono.AsSpan(0, count), _resampled)));
    }

    /// <summary>The sound is over: gives what was held back. The converter then begins anew.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _cutLength = 0;
        Ensure(ref _resampled, _resampler.MaxOutput(0));
        return Write(_resampled.AsSpan(0, _resampler.Flush(_resampled)));
    }

    private short Mix(ReadOnlySpan<byte> frame)
    {
        var sum = 0;
        for (var channel = 0; channel < _from.Channels; channel++)
            sum += BinaryPrimitives.ReadInt16LittleEndian(frame[(channel * sizeof(short))..]);
        return (short)(sum / _from.Channels);
    }

    private ReadOnlyMemory<byte> Write(ReadOnlySpan<short> mono)
    {
        var length = mono.Length * _to.Channels * sizeof(short);
        Ensure(ref _output, length);
        if (_to.Channels == 1 && BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(mono).CopyTo(_output);
            return _output.AsMemory(0, length);
        }
        for (var i = 0; i < mono.Length * _to.Channels; i++)
            BinaryPrimitives.WriteInt16LittleEndian(_output.AsSpan(i * sizeof(short)), mono[i / _to.Channels]);
        return _output.AsMemory(0, length);
    }

    private ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> pcm)
    {
        Ensure(ref _output, pcm.Length);
        pcm.CopyTo(_output);
        return _output.AsMemory(0, pcm.Length);
    }

    private static void Ensure<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = new T[length];
    }
}
