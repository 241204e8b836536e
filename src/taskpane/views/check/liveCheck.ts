import { checkWorkbook, type Checked, type CheckWorkbookRequest } from '../../../work/checkWorkbook';
import { recheck, type Recheck } from '../../../work/recheck';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { readsKeepUndo } from '../../../workbook/excel/host';
import { breathing } from '../../session/breathing';

/** Told while the findings are followed. */
export interface Followed {
  changed(checked: Checked): void;
  /** More was changed than can be followed, or reading it would take away what somebody may undo: the workbook is to be checked anew. */
  lost(): void;
  failed(reason: unknown): void;
}

/** The check was ended while the ledgers were read for a changed cell. */
class Ended extends Error {}

/** A check whose findings follow what is edited in the workbook, whichever view is shown. */
export class LiveCheck {
  private again: Recheck | null = null;
  private isOver = false;
  private isLost = false;
  private changes: Promise<void> = Promise.resolve();
  private stop: () => Promise<void> = () => Promise.resolve();

  private constructor(private readonly followed: Followed) {}

  /** @returns besides, whether somebody edited meanwhile @throws what checkWorkbook throws */
  static async begin(request: CheckWorkbookRequest, followed: Followed): Promise<{ readonly live: LiveCheck; readonly checked: Checked; readonly isLost: boolean }> {
    const workbook = new ExcelWorkbook();
    const live = new LiveCheck(followed);
    // Before the cells are read: no edit slips through between.
    live.stop = await workbook.onChange((edit) => live.edited(edit));
    try {
      const checked = await checkWorkbook(workbook, request);
      if (readsKeepUndo()) live.again = recheck(workbook, { ...request, pause: live.pausing() }, checked);
      return { live, checked, isLost: live.isLost };
    } catch (reason) {
      await live.end();
      throw reason;
    }
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.stop();
  }

  /** Reading for the first changed cell ends with the check. */
  private pausing(): () => Promise<void> {
    const breathe = breathing();
    return async () => {
      await breathe();
      if (this.isOver) throw new Ended();
    };
  }

  private edited(edit: Parameters<Recheck['changed']>[0]): void {
    const { again, followed } = this;
    if (again === null) {
      this.isLost = true;
      return followed.lost();
    }
    this.changes = this.changes
      .then(() => (this.isOver ? null : again.changed(edit)))
      .then(
        (checked) => {
          if (this.isOver) return;
          if (checked === null) followed.lost();
          else followed.changed(checked);
        },
        (reason: unknown) => {
          if (!(reason instanceof Ended)) followed.failed(reason);
        },
      );
  }
}
