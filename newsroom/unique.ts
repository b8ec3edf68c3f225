import { Prisma } from '#prisma/generated/client.ts';
import { Refused } from './refusal.ts';

/** Turns the database's word that something exists already into a refusal of the field. */
export async function refuseTaken<T>(field: string, message: string, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw new Refused('conflict', message, { [field]: message });
    }
    throw error;
  }
}
